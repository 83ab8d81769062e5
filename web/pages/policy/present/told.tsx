import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../../app/language.tsx';
import { LANGUAGE_NAMES } from '../../../app/messages/index.ts';
import type { PolicyMeaning, PolicyRoute } from '../../../client/policy-shape.ts';
import { Entries } from './entries.tsx';
import { usePlace } from './place.ts';

/** Who is told what and where, and which drills are repeated. */
export function Told({ meaning }: { meaning: PolicyMeaning }) {
  const { text } = useWords();
  const conditions = useConditions();
  const { timezone, quietHours, digest, maxPerHour, routes } = meaning.messages;
  const quiet = quietHours ? `${quietHours.from}–${quietHours.to}` : text('policy.routes.noQuiet');
  return (
    <SpaceBetween size="l">
      <Entries
        title={text('policy.routes')}
        description={text('policy.routes.description', { timezone, quiet, max: maxPerHour })}
        none={text('policy.routes.none')}
        rows={routes}
        columns={[
          { id: 'id', header: text('policy.route'), value: ({ id }) => id },
          { id: 'channel', header: text('policy.channel'), minWidth: 130, value: ({ channel }) => channel },
          { id: 'when', header: text('policy.routes.takes'), minWidth: 260, value: conditions },
          {
            id: 'mode',
            header: text('policy.routes.mode'),
            minWidth: 170,
            value: (row) =>
              row.mode === 'each'
                ? text('policy.routes.each')
                : text('policy.routes.digest', { cron: row.digest ?? digest }),
          },
          {
            id: 'language',
            header: text('shell.languages'),
            minWidth: 100,
            value: ({ language }) => LANGUAGE_NAMES[language],
          },
        ]}
      />
      <Entries
        title={text('nav.drills')}
        description={text('policy.drills.description')}
        none={text('policy.drills.none')}
        rows={meaning.drills}
        columns={[
          { id: 'id', header: text('column.id'), value: ({ id }) => id },
          {
            id: 'every',
            header: text('policy.drills.every'),
            value: ({ every }) => every,
            cell: ({ every }) => <span className="code">{every}</span>,
          },
          { id: 'severity', header: text('column.severity'), value: ({ severity }) => text(`severity.${severity}`) },
          { id: 'owner', header: text('column.owner'), value: ({ owner }) => owner ?? text('drills.owner.found') },
          { id: 'hours', header: text('drills.hours'), value: ({ hours }) => hours },
        ]}
      />
    </SpaceBetween>
  );
}

/** Which notices a route takes, in words. */
function useConditions(): (route: PolicyRoute) => string {
  const { text } = useWords();
  const place = usePlace();
  const comma = text('list.comma');
  return ({ when }) => {
    const { severityAtLeast, owners, accounts, ous, sources, kinds } = when;
    const parts = [
      ...(severityAtLeast ? [text('policy.routes.from', { severity: text(`severity.${severityAtLeast}`) })] : []),
      ...(owners ? [text('policy.routes.owners', { names: owners.join(comma) })] : []),
      ...(accounts || ous ? [place({ ...(accounts ? { accounts } : {}), ...(ous ? { ous } : {}) })] : []),
      ...(sources ? [text('policy.routes.sources', { names: sources.join(comma) })] : []),
      ...(kinds ? [text('policy.routes.kinds', { names: kinds.join(comma) })] : []),
    ];
    return parts.length === 0 ? text('policy.routes.all') : parts.join(text('policy.place.and'));
  };
}
