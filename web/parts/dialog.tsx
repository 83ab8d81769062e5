import Box from '@cloudscape-design/components/box';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../app/language.tsx';
import type { ApiProblem } from '../client/problem.ts';
import { ProblemView } from './problem-view.tsx';

interface DialogProps {
  readonly title: string;
  /** What the button that does it says; without it there is only a way out. */
  readonly doLabel?: string;
  readonly canDo?: boolean;
  readonly isDoing?: boolean;
  readonly problem?: ApiProblem | null;
  readonly size?: 'medium' | 'large';
  readonly onDo?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question with one deed: done, given up, or refused with the reason. */
export function Dialog({ title, doLabel, canDo = true, isDoing = false, problem, size, ...props }: DialogProps) {
  const { text } = useWords();
  const close = useRef<ButtonProps.Ref>(null);
  const isOver = doLabel === undefined;
  useEffect(() => {
    // The button that had the focus is gone with the deed: without this, the keyboard would be outside of the dialog.
    if (isOver) close.current?.focus();
  }, [isOver]);
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel={text('dialog.close')}
      {...(size ? { size } : {})}
      onDismiss={props.onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button ref={close} variant="link" onClick={props.onClose}>
              {text(isOver ? 'dialog.close' : 'dialog.cancel')}
            </Button>
            {doLabel !== undefined && (
              <Button
                variant="primary"
                loading={isDoing}
                disabled={!canDo}
                {...(props.onDo ? { onClick: props.onDo } : {})}
              >
                {doLabel}
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        {props.children}
        {problem && <ProblemView problem={problem} />}
      </SpaceBetween>
    </Modal>
  );
}
