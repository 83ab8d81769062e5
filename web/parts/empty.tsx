import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

/** Nothing to show: why, what to do next and the button for it. */
export function Empty({ title, next, action }: { title: string; next: string; action?: ReactNode }) {
  return (
    <Box textAlign="center" padding={{ vertical: 'xl' }} color="inherit">
      <SpaceBetween size="xs">
        <Box variant="strong" color="inherit">
          {title}
        </Box>
        <Box variant="p" color="text-body-secondary">
          {next}
        </Box>
        {action}
      </SpaceBetween>
    </Box>
  );
}
