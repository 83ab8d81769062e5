import Box from '@cloudscape-design/components/box';
import Popover from '@cloudscape-design/components/popover';
import type { ReactNode } from 'react';

interface FigureProps {
  readonly label: ReactNode;
  /** What it means, for whoever asks. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** A number with what it counts above it. */
export function Figure({ label, about, children }: FigureProps) {
  return (
    <div>
      <Box variant="awsui-key-label" tagOverride="div">
        {about === undefined ? (
          label
        ) : (
          <Popover content={about} triggerType="text">
            {label}
          </Popover>
        )}
      </Box>
      {children}
    </div>
  );
}
