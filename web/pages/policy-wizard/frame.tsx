import type { ReactNode } from 'react';
import { useWords } from '../../app/language.tsx';
import { Page } from '../../parts/page.tsx';

/** The page around the wizard; once its steps are there, each of them heads the page. */
export function Frame({ hasSteps = false, children }: { hasSteps?: boolean; children: ReactNode }) {
  const { text } = useWords();
  return (
    <Page
      title={text('policy.wizard')}
      description={text('wizard.description')}
      above={[{ text: text('nav.policy'), href: '/policy' }]}
      hasOwnHeading={hasSteps}
    >
      {children}
    </Page>
  );
}
