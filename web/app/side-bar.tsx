import Badge from '@cloudscape-design/components/badge';
import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { useLocation, useNavigate } from 'react-router';
import { useOverview } from '../client/queries.ts';
import { may, useSession } from '../client/session.ts';
import { useExceptions } from '../client/work-queries.ts';
import { ACTIVE_FINDINGS_HREF } from '../parts/findings-href.ts';
import { useFormats } from '../parts/formats.ts';
import { useWords } from './language.tsx';

const PAGES = [
  '/actions',
  '/findings',
  '/exceptions',
  '/exposure/reach',
  '/exposure/what-if',
  '/exposure',
  '/waf',
  '/controls',
  '/score',
  '/reports',
  '/keys',
  '/accounts',
  '/vulnerabilities',
  '/coverage',
  '/runtime/topology',
  '/runtime',
  '/risk',
  '/snapshots',
  '/policy',
  '/messages',
  '/drills',
  '/connect',
] as const;

export function SideBar({ onFollow }: { onFollow: () => void }) {
  const { text } = useWords();
  const { number } = useFormats();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const overview = useOverview().data;
  const session = useSession().data;
  const waiting = useExceptions({ waiting: true }).data?.items.length;
  const active = Object.values(overview?.findings ?? {}).reduce((sum, count) => sum + count, 0);

  const page = PAGES.find((path) => pathname.startsWith(path)) ?? '/';
  const link = (key: Parameters<typeof text>[0], href: string, count?: number): SideNavigationProps.Link => ({
    type: 'link',
    text: text(key),
    href,
    ...(count === undefined ? {} : { info: <Badge>{number(count)}</Badge> }),
  });

  return (
    <SideNavigation
      activeHref={page === '/findings' ? ACTIVE_FINDINGS_HREF : page}
      onFollow={(event) => {
        if (event.detail.external) return;
        event.preventDefault();
        void navigate(event.detail.href);
        onFollow();
      }}
      items={[
        link('nav.today', '/'),
        {
          type: 'section-group',
          title: text('nav.work'),
          items: [
            link('nav.actions', '/actions', overview?.openActions),
            link('nav.findings', ACTIVE_FINDINGS_HREF, overview === undefined ? undefined : active),
            link('nav.exceptions', '/exceptions', waiting === 0 ? undefined : waiting),
          ],
        },
        { type: 'divider' },
        link('nav.exposure', '/exposure'),
        link('nav.reach', '/exposure/reach'),
        ...(may(session, 'evidence:read') ? [link('nav.whatIf', '/exposure/what-if')] : []),
        link('nav.waf', '/waf'),
        { type: 'divider' },
        link('nav.vulnerabilities', '/vulnerabilities'),
        link('nav.coverage', '/coverage'),
        { type: 'divider' },
        {
          type: 'section-group',
          title: text('nav.runtime'),
          items: [link('nav.machines', '/runtime'), link('nav.topology', '/runtime/topology')],
        },
        { type: 'divider' },
        link('nav.risk', '/risk'),
        link('nav.score', '/score'),
        link('nav.controls', '/controls'),
        link('nav.reports', '/reports'),
        { type: 'divider' },
        link('nav.keys', '/keys'),
        link('nav.accounts', '/accounts', overview?.accounts),
        link('nav.snapshots', '/snapshots'),
        { type: 'divider' },
        link('nav.policy', '/policy'),
        link('nav.messages', '/messages'),
        link('nav.drills', '/drills'),
        { type: 'divider' },
        link('nav.connect', '/connect'),
      ]}
    />
  );
}
