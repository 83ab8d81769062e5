import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { WafVerdict } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useWafVerdict } from '../../client/waf-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { EveryPathView } from '../../parts/exposure/every-path.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Counterexample } from './counterexample.tsx';
import { Facts } from './facts.tsx';
import { Patch } from './patch.tsx';
import { Variants } from './variants.tsx';

/** One cell of the matrix: the verdict with its proof, or with the request that gets through. */
export function WafVerdictPage() {
  const { text } = useWords();
  const [search] = useSearchParams();
  const [cve, entrance] = [search.get('cve') ?? '', search.get('entrance') ?? ''];
  const verdict = useWafVerdict(cve, entrance);
  const [isPatching, setPatching] = useState(false);
  return (
    <Page
      title={cve}
      description={verdict.data?.title}
      above={[
        { text: text('nav.waf'), href: '/waf' },
        { text: text('waf.matrix'), href: '/waf?tab=matrix' },
      ]}
      actions={
        verdict.data && (
          <Button variant="primary" onClick={() => setPatching(true)}>
            {text('waf.patch')}
          </Button>
        )
      }
    >
      <Answer query={verdict} waiting={<Waiting lines={24} />}>
        {(data) => <Detail verdict={data} />}
      </Answer>
      {isPatching && <Patch cve={cve} webAcl={verdict.data?.entrance.webAcl} onClose={() => setPatching(false)} />}
    </Page>
  );
}

function Detail({ verdict }: { verdict: WafVerdict }) {
  return (
    <SpaceBetween size="l">
      <Facts verdict={verdict} />
      <EveryPathView everyPath={verdict.everyPath} />
      <Counterexample verdict={verdict} />
      <Variants verdict={verdict} />
    </SpaceBetween>
  );
}
