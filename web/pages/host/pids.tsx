import Box from '@cloudscape-design/components/box';

interface PidsProps {
  readonly pids: readonly number[];
  readonly programs?: readonly string[];
}

/** Programs by name, with the processes that are meant. */
export function Pids({ pids, programs = [] }: PidsProps) {
  const numbers = pids.join(', ');
  if (programs.length === 0) return numbers || '–';
  return (
    <>
      {programs.map((program) => (
        <div key={program} className="code">
          {program}
        </div>
      ))}
      <Box variant="small">{numbers}</Box>
    </>
  );
}

/** The same to sort and search by. */
export function programsText({ pids, programs = [] }: PidsProps): string {
  return [...programs, ...pids].join(' ');
}
