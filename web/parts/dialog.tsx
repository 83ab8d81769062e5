import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
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
            <Button variant="link" onClick={props.onClose}>
              {text(doLabel === undefined ? 'dialog.close' : 'dialog.cancel')}
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
