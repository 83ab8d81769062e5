import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../../app/language.tsx';
import type { PresentPolicy } from '../../../client/policy-queries.ts';
import type { PolicyMeaning } from '../../../client/policy-shape.ts';
import { may, useSession } from '../../../client/session.ts';
import { GoButton } from '../../../parts/go-link.tsx';
import { PolicyProblems } from '../../../parts/policy-problems.tsx';
import { Asked } from './asked.tsx';
import { Deadlines } from './deadlines.tsx';
import { Owners } from './owners.tsx';
import { Told } from './told.tsx';

/** Characters of a digest by which people tell two files apart. */
const DIGEST_SHOWN = 16;

/** The policy that holds, part by part. */
export function Present({ policy }: { policy: PresentPolicy }) {
  return (
    <SpaceBetween size="l">
      {policy.problems.length > 0 && <PolicyProblems problems={policy.problems} />}
      {policy.text === undefined && <NoFile />}
      <FileFacts policy={policy} />
      {policy.parsed && <Parts policy={policy} meaning={policy.parsed} />}
      {!policy.parsed && policy.text !== undefined && (
        <Container>
          <pre className="code whole">{policy.text}</pre>
        </Container>
      )}
    </SpaceBetween>
  );
}

function NoFile() {
  const { text } = useWords();
  const session = useSession().data;
  return (
    <Alert
      type="info"
      statusIconAriaLabel={text('problem.info')}
      header={text('policy.noFile')}
      action={may(session, 'policy:propose') && <GoButton href="/policy/wizard">{text('policy.wizard')}</GoButton>}
    >
      {text('policy.noFile.next')}
    </Alert>
  );
}

function FileFacts({ policy }: { policy: PresentPolicy }) {
  const { text } = useWords();
  const isThere = policy.text !== undefined;
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          { label: text('policy.file'), value: <span className="code">{policy.path}</span> },
          {
            label: text('policy.digest'),
            value: isThere ? (
              <span className="code" title={policy.digest}>
                {policy.digest.slice(0, DIGEST_SHOWN)}
              </span>
            ) : (
              '–'
            ),
          },
          { label: text('policy.version'), value: policy.parsed?.version ?? '–' },
          {
            label: text('policy.writable'),
            value: text(policy.writable ? 'policy.writable.yes' : 'policy.writable.no'),
          },
        ]}
      />
    </Container>
  );
}

function Parts({ policy, meaning }: { policy: PresentPolicy; meaning: PolicyMeaning }) {
  return (
    <SpaceBetween size="l">
      <Asked meaning={meaning} />
      <Owners policy={policy} meaning={meaning} />
      <Deadlines meaning={meaning} />
      <Told meaning={meaning} />
      <Thresholds meaning={meaning} />
    </SpaceBetween>
  );
}

const THRESHOLDS = ['keyMaxAgeDays', 'unusedDays', 'neverUsedGraceDays', 'inactiveKeyKeepDays', 'rootUseDays'] as const;

function Thresholds({ meaning }: { meaning: PolicyMeaning }) {
  const { text } = useWords();
  return (
    <Container header={<Header variant="h2">{text('policy.thresholds')}</Header>}>
      <KeyValuePairs
        columns={3}
        items={THRESHOLDS.map((name) => ({
          label: text(`policy.thresholds.${name}`),
          value: text('age.days', { count: meaning.thresholds[name], n: meaning.thresholds[name] }),
        }))}
      />
    </Container>
  );
}
