import Box from '@cloudscape-design/components/box';
import Popover from '@cloudscape-design/components/popover';
import type { ReactNode } from 'react';

/** A number with what it counts above it. */
export function Figure({ label, about, children }: { label: string; about?: string; children: ReactNode }) {
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
