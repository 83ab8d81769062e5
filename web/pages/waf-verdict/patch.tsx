import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import type { WafPatch, WebAclRef } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useWafPatch } from '../../client/waf-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Prose } from '../../parts/prose.tsx';
import { TextActions } from '../../parts/text-actions.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { PatchProof } from './patch-proof.tsx';

interface PatchProps {
  readonly cve: string;
  readonly webAcl: WebAclRef | undefined;
  readonly onClose: () => void;
}

/** The smallest rule that stops all known requests of a CVE, to be copied, with its proof. Nothing is sent to AWS. */
export function Patch({ cve, webAcl, onClose }: PatchProps) {
  const { text } = useWords();
  const patch = useWafPatch(cve, webAcl?.id);
  return (
    <Dialog title={text('waf.patch.of', { cve })} size="large" onClose={onClose}>
      <Answer query={patch} waiting={<Waiting lines={12} />}>
        {(data) => <PatchView patch={data} />}
      </Answer>
    </Dialog>
  );
}

function PatchView({ patch }: { patch: WafPatch }) {
  const { text, localized } = useWords();
  const { rule, sentence } = patch;
  return (
    <SpaceBetween size="l">
      {rule ? (
        <Prose text={localized(sentence)} />
      ) : (
        <Alert type="warning" statusIconAriaLabel={text('problem.warning')} header={text('waf.patch.none')}>
          <Prose text={localized(sentence)} />
        </Alert>
      )}
      <PatchProof patch={patch} />
      {rule && (
        <Tabs
          ariaLabel={text('waf.patch')}
          tabs={[
            {
              id: 'json',
              label: 'WAFv2 JSON',
              content: <Code name="JSON" file={`${rule.name}.json`} code={rule.json} />,
            },
            {
              id: 'cloudformation',
              label: 'CloudFormation',
              content: <Code name="CloudFormation" file={`${rule.name}.yaml`} code={rule.cloudFormation} />,
            },
          ]}
        />
      )}
    </SpaceBetween>
  );
}

function Code({ name, file, code }: { name: string; file: string; code: string }) {
  return (
    <SpaceBetween size="s">
      <TextActions name={name} file={file} content={code} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must reach what the mouse can */}
      <pre className="json code" tabIndex={0}>
        {code}
      </pre>
    </SpaceBetween>
  );
}
