import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { InternetFacing } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Age } from '../../parts/moment.tsx';

/** How it is known that somebody of the internet was there: a header alone proves little. */
export function InternetProofs({ proofs }: { proofs: readonly InternetFacing[] }) {
  const { text } = useWords();
  return (
    <ul className="plain-list">
      {proofs.map(({ proof, client, port, lastSeenAt }) => (
        <li key={proof}>
          <StatusIndicator type={proof === 'forwarded' ? 'pending' : 'warning'}>
            <span className="whole-words">
              {text(`internetProof.${proof}`, { client: port === undefined ? client : `${client} (${port})` })}
              {' · '}
              <Age at={lastSeenAt} />
            </span>
          </StatusIndicator>
        </li>
      ))}
    </ul>
  );
}
