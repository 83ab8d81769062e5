import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { API_ROOT, type Standard } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../app/messages/index.ts';
import { useStandards } from '../../client/posture-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Command } from '../../parts/command.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** The auditor's report: what is chosen here is one address, which gives a page to print and a form for machines. */
export function ReportsPage() {
  const { text } = useWords();
  const standards = useStandards();
  return (
    <Page title={text('reports.title')} description={text('reports.description')}>
      <Answer query={standards} waiting={<Waiting lines={8} />}>
        {({ items }) => <ReportForm standards={items} />}
      </Answer>
    </Page>
  );
}

function ReportForm({ standards }: { standards: readonly Standard[] }) {
  const { text, language, localized } = useWords();
  const options = standards.map(({ id, title }) => ({ value: id, label: localized(title) }));
  const [standard, setStandard] = useState(standards[0]?.id ?? '');
  const [lang, setLang] = useState<Language>(language);
  const [since, setSince] = useState('');
  const languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  const question = new URLSearchParams({ standard, ...(since === '' ? {} : { since: `${since}T00:00:00Z` }) });
  return (
    <Container header={<Header variant="h2">{text('reports.make')}</Header>}>
      <SpaceBetween size="l">
        <FormField label={text('score.standard')}>
          <Select
            selectedOption={options.find(({ value }) => value === standard) ?? null}
            options={options}
            onChange={({ detail }) => setStandard(detail.selectedOption.value ?? standard)}
          />
        </FormField>
        <FormField label={text('reports.since')} description={text('reports.since.description')}>
          <DatePicker value={since} placeholder="YYYY/MM/DD" onChange={({ detail }) => setSince(detail.value)} />
        </FormField>
        <FormField label={text('reports.language')}>
          <Select
            selectedOption={languages.find(({ value }) => value === lang) ?? null}
            options={languages}
            onChange={({ detail }) => setLang(detail.selectedOption.value as Language)}
          />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            variant="primary"
            iconName="download"
            href={`${API_ROOT}/report.html?${question}&lang=${lang}`}
            download
          >
            {text('reports.html')}
          </Button>
          <Button iconName="download" href={`${API_ROOT}/report?${question}`} download={`yagura-${standard}.json`}>
            {text('reports.json')}
          </Button>
        </SpaceBetween>
        <FormField label={text('reports.pdf')}>
          <Command line={`npx yagura report --standard ${standard} --format pdf --out report.pdf`} />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
