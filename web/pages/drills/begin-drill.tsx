import Autosuggest from '@cloudscape-design/components/autosuggest';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Severity } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useBeginDrill } from '../../client/outreach-queries.ts';
import { usePolicy } from '../../client/policy-queries.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { SEVERITIES_DOWN } from '../../parts/severity.tsx';

const MAX_HOURS = 720;

/** Asks whom to drill, how severely and for how long, and begins. */
export function BeginDrill({ onClose }: { onClose: () => void }) {
  const { text } = useWords();
  const navigate = useNavigate();
  const begin = useBeginDrill();
  const [owner, setOwner] = useState('');
  const [severity, setSeverity] = useState<Severity>('high');
  const [hours, setHours] = useState('24');
  const owners = useOwners();
  const count = Number(hours);
  const isFit = Number.isInteger(count) && count >= 1 && count <= MAX_HOURS;
  const severities = SEVERITIES_DOWN.map((value) => ({ value, label: text(`severity.${value}`) }));
  const wish = { severity, hours: count, ...(owner.trim() === '' ? {} : { owner: owner.trim() }) };
  return (
    <Modal
      visible
      header={text('drills.begin')}
      closeAriaLabel={text('evidence.close')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {text('drills.cancel')}
            </Button>
            <Button
              variant="primary"
              loading={begin.isPending}
              disabled={!isFit}
              onClick={() =>
                begin.mutate(wish, { onSuccess: ({ id }) => void navigate(`/drills/${encodeURIComponent(id)}`) })
              }
            >
              {text('drills.begin')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box variant="p">{text('drills.begin.what')}</Box>
        <FormField label={text('column.owner')} description={text('drills.owner.help')}>
          <Autosuggest
            value={owner}
            options={owners.map((value) => ({ value }))}
            placeholder={text('drills.owner.found')}
            enteredTextLabel={(value) => value}
            empty={text('drills.owner.none')}
            onChange={({ detail }) => setOwner(detail.value)}
          />
        </FormField>
        <FormField label={text('column.severity')}>
          <Select
            selectedOption={severities.find(({ value }) => value === severity) ?? null}
            options={severities}
            onChange={({ detail }) =>
              setSeverity(SEVERITIES_DOWN.find((known) => known === detail.selectedOption.value) ?? severity)
            }
          />
        </FormField>
        <FormField
          label={text('drills.hours')}
          constraintText={text('drills.hours.range', { max: MAX_HOURS })}
          errorText={isFit ? '' : text('drills.hours.range', { max: MAX_HOURS })}
        >
          <Input type="number" inputMode="numeric" value={hours} onChange={({ detail }) => setHours(detail.value)} />
        </FormField>
        {begin.error && <ProblemView problem={begin.error} />}
      </SpaceBetween>
    </Modal>
  );
}

/** Owners the policy names. */
function useOwners(): readonly string[] {
  const parsed = usePolicy().data?.parsed;
  return parsed ? [...new Set([...parsed.owners.map(({ owner }) => owner), parsed.defaultOwner])] : [];
}
