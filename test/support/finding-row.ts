import type { NewRow } from '#platform/store';

/** A finding's row with plain values everywhere, and what the test is about. */
export function findingRow(id: string, about: Partial<NewRow<'finding'>> = {}): NewRow<'finding'> {
  return {
    id,
    rule: 'access-key-unused',
    outcome: 'fail',
    severity: 2,
    state: 'open',
    account_id: '111111111111',
    account_name: 'main',
    region: 'global',
    resource_type: 'AWS::IAM::User',
    resource_arn: `arn:aws:iam::111111111111:user/${id}`,
    resource_id: id,
    resource_name: id,
    discriminator: '',
    tags: '{}',
    reason_code: 'unused',
    reason_params: '{}',
    evidence: '[]',
    owner: 'nobody',
    owner_proof: '{}',
    action_id: 'action',
    due_at: '2026-12-01T00:00:00.000Z',
    opened_at: '2026-11-01T00:00:00.000Z',
    first_seen_at: '2026-11-01T00:00:00.000Z',
    changed_at: '2026-11-01T00:00:00.000Z',
    suppression: null,
    source: 'yagura',
    stage: 'new',
    assignee: '',
    snoozed_until: null,
    ...about,
  };
}
