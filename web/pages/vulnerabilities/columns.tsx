import Box from '@cloudscape-design/components/box';
import type { Action, VulnerabilityGroup, VulnerabilityGrouping } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFixes } from '../../client/queries.ts';
import { useActionTitle } from '../../parts/action-title.ts';
import { Due } from '../../parts/due.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import { activeFindingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import type { ServerColumn } from '../../parts/server-table.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { vulnerabilityHref } from '../../parts/vulnerability/href.ts';
import { Marks, Packages } from './cells.tsx';

type Column = ServerColumn<VulnerabilityGroup>;

/** Columns of the list, by what a row stands for: first what it is, then how urgent, then how much. */
export function useGroupColumns(by: VulnerabilityGrouping): readonly Column[] {
  const subject = useSubject();
  const urgency = useUrgency();
  const amount = useAmount(by);
  return [...subject[by], ...urgency, ...amount];
}

function useSubject(): Readonly<Record<VulnerabilityGrouping, readonly Column[]>> {
  const { text, named } = useWords();
  const fixes = useFixes().data?.items;
  const titleOf = useActionTitle();
  const typeName = useTypeName();
  const nameOf = (action: Action, findings: number) => {
    const fix = fixes?.find(({ id }) => id === action.fix);
    return fix === undefined ? named('softwareFix', action.fix) : titleOf({ ...action, findings }, fix);
  };
  return {
    fix: [
      {
        id: 'fix',
        header: text('column.action'),
        width: 230,
        isRowHeader: true,
        cell: ({ id, action, findings }) => (
          <GoLink href={activeFindingsHref('action', id)}>
            {action === undefined ? id : nameOf(action, findings)}
          </GoLink>
        ),
      },
      { id: 'packages', header: text('vulnerability.packages'), width: 200, cell: (row) => <Packages row={row} /> },
    ],
    cve: [
      {
        id: 'cve',
        header: text('vulnerability.name'),
        width: 180,
        isRowHeader: true,
        cell: ({ id }) => <GoLink href={vulnerabilityHref(id)}>{id}</GoLink>,
      },
    ],
    entity: [
      {
        id: 'resource',
        header: text('column.resource'),
        width: 230,
        isRowHeader: true,
        cell: ({ id, resource }) => (
          <>
            <GoLink href={activeFindingsHref('resource', id)}>{resource?.name || id}</GoLink>
            <Box variant="small" display="block">
              {resource && typeName(resource.type)}
            </Box>
          </>
        ),
      },
      {
        id: 'account',
        header: text('column.account'),
        width: 150,
        cell: ({ resource }) =>
          resource === undefined || resource.accountId === '' ? (
            '–'
          ) : (
            <GoLink href={`/accounts/${resource.accountId}`}>{resource.accountName || resource.accountId}</GoLink>
          ),
      },
    ],
  };
}

function useUrgency(): readonly Column[] {
  const { text, named } = useWords();
  return [
    {
      id: 'urgency',
      header: text('vulnerabilities.urgency'),
      width: 130,
      sort: 'urgency',
      cell: ({ severity, term }) => (
        <>
          <SeverityBadge severity={severity} />
          <Box variant="small" display="block">
            {named('term', term)}
          </Box>
        </>
      ),
    },
    { id: 'due', header: text('column.due'), width: 170, sort: 'due', cell: ({ due }) => <Due at={due} /> },
    {
      id: 'marks',
      header: text('vulnerabilities.marks'),
      width: 170,
      cell: (row) => <Marks row={row} />,
    },
  ];
}

function useAmount(by: VulnerabilityGrouping): readonly Column[] {
  const { text } = useWords();
  const { number } = useFormats();
  const columns: readonly (Column & { readonly of: readonly VulnerabilityGrouping[] })[] = [
    {
      id: 'findings',
      of: ['fix', 'cve', 'entity'],
      header: text(by === 'entity' ? 'vulnerabilities.has' : 'vulnerabilities.removes'),
      width: 175,
      sort: 'findings',
      cell: ({ findings, vulnerabilities, resources, accounts }) => (
        <>
          {by === 'entity' ? number(findings) : text('vulnerabilities.removes.count', { count: findings })}
          <Box variant="small" display="block">
            {by === 'fix' && (
              <>
                {text('vulnerabilities.ofCves', { count: vulnerabilities })}
                {text('list.comma')}
              </>
            )}
            {by !== 'entity' && text('vulnerabilities.onResources', { count: resources })}
            {by === 'cve' && (
              <>
                {text('list.comma')}
                {text('vulnerabilities.onAccounts', { count: accounts })}
              </>
            )}
          </Box>
        </>
      ),
    },
    {
      id: 'fixable',
      of: ['cve', 'entity'],
      header: text('vulnerabilities.fixable'),
      width: 120,
      cell: ({ fixable, findings }) =>
        fixable === findings
          ? text('vulnerabilities.yes')
          : fixable === 0
            ? text('vulnerabilities.no')
            : text('vulnerabilities.fixable.of', { n: number(fixable), total: number(findings) }),
    },
    {
      id: 'epss',
      of: ['fix', 'cve', 'entity'],
      header: 'EPSS',
      width: 90,
      cell: ({ epss }) => (epss === undefined ? '–' : epss.toFixed(3)),
    },
    {
      id: 'owner',
      of: ['fix'],
      header: text('column.owner'),
      width: 130,
      cell: ({ action }) => action?.owner ?? '–',
    },
    {
      id: 'place',
      of: ['fix'],
      header: text('column.account'),
      width: 150,
      cell: ({ action }) =>
        action === undefined ? '–' : <GoLink href={`/accounts/${action.accountId}`}>{action.accountName}</GoLink>,
    },
  ];
  return columns.filter(({ of }) => of.includes(by));
}
