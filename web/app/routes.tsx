import { createBrowserRouter } from 'react-router';
import { CrashPage } from './crash-page.tsx';
import { Guard } from './guard.tsx';
import { Boot } from './boot.tsx';

/** Every page is a chunk of its own, loaded when it is first opened. */
export function makeRouter() {
  return createBrowserRouter([
    {
      path: '/sign-in',
      HydrateFallback: Boot,
      ErrorBoundary: CrashPage,
      lazy: async () => ({ Component: (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage }),
    },
    {
      path: '/',
      Component: Guard,
      HydrateFallback: Boot,
      ErrorBoundary: CrashPage,
      children: [
        { index: true, lazy: async () => ({ Component: (await import('../pages/today/today-page.tsx')).TodayPage }) },
        {
          path: 'actions',
          lazy: async () => ({ Component: (await import('../pages/actions/actions-page.tsx')).ActionsPage }),
        },
        {
          path: 'policy',
          lazy: async () => ({ Component: (await import('../pages/policy/policy-page.tsx')).PolicyPage }),
        },
        {
          path: 'policy/wizard',
          lazy: async () => ({
            Component: (await import('../pages/policy-wizard/wizard-page.tsx')).PolicyWizardPage,
          }),
        },
        {
          path: 'messages',
          lazy: async () => ({ Component: (await import('../pages/messages/messages-page.tsx')).MessagesPage }),
        },
        {
          path: 'messages/:id',
          lazy: async () => ({ Component: (await import('../pages/message/message-page.tsx')).MessagePage }),
        },
        {
          path: 'drills',
          lazy: async () => ({ Component: (await import('../pages/drills/drills-page.tsx')).DrillsPage }),
        },
        {
          path: 'drills/:id',
          lazy: async () => ({ Component: (await import('../pages/drill/drill-page.tsx')).DrillPage }),
        },
        {
          path: 'connect',
          lazy: async () => ({ Component: (await import('../pages/connect/connect-page.tsx')).ConnectPage }),
        },
        {
          path: 'findings',
          lazy: async () => ({ Component: (await import('../pages/findings/findings-page.tsx')).FindingsPage }),
        },
        {
          path: 'findings/:id',
          lazy: async () => ({ Component: (await import('../pages/finding/finding-page.tsx')).FindingPage }),
        },
        {
          path: 'exceptions',
          lazy: async () => ({ Component: (await import('../pages/exceptions/exceptions-page.tsx')).ExceptionsPage }),
        },
        {
          path: 'exceptions/:id',
          lazy: async () => ({ Component: (await import('../pages/exception/exception-page.tsx')).ExceptionPage }),
        },
        { path: 'keys', lazy: async () => ({ Component: (await import('../pages/keys/keys-page.tsx')).KeysPage }) },
        {
          path: 'controls',
          lazy: async () => ({ Component: (await import('../pages/controls/controls-page.tsx')).ControlsPage }),
        },
        {
          path: 'controls/:id',
          lazy: async () => ({ Component: (await import('../pages/control/control-page.tsx')).ControlPage }),
        },
        { path: 'score', lazy: async () => ({ Component: (await import('../pages/score/score-page.tsx')).ScorePage }) },
        {
          path: 'reports',
          lazy: async () => ({ Component: (await import('../pages/reports/reports-page.tsx')).ReportsPage }),
        },
        {
          path: 'accounts',
          lazy: async () => ({ Component: (await import('../pages/accounts/accounts-page.tsx')).AccountsPage }),
        },
        {
          path: 'accounts/:id',
          lazy: async () => ({ Component: (await import('../pages/account/account-page.tsx')).AccountPage }),
        },
        {
          path: 'snapshots',
          lazy: async () => ({ Component: (await import('../pages/snapshots/snapshots-page.tsx')).SnapshotsPage }),
        },
        {
          path: 'snapshots/:id',
          lazy: async () => ({ Component: (await import('../pages/snapshot/snapshot-page.tsx')).SnapshotPage }),
        },
        {
          path: 'snapshots/:from/diff/:to',
          lazy: async () => ({
            Component: (await import('../pages/snapshot-diff/snapshot-diff-page.tsx')).SnapshotDiffPage,
          }),
        },
        {
          path: 'exposure',
          lazy: async () => ({ Component: (await import('../pages/exposures/exposures-page.tsx')).ExposuresPage }),
        },
        {
          path: 'exposure/reach',
          lazy: async () => ({ Component: (await import('../pages/reach/reach-page.tsx')).ReachPage }),
        },
        {
          path: 'exposure/diff',
          lazy: async () => ({
            Component: (await import('../pages/exposure-diff/exposure-diff-page.tsx')).ExposureDiffPage,
          }),
        },
        {
          path: 'exposure/what-if',
          lazy: async () => ({ Component: (await import('../pages/what-if/what-if-page.tsx')).WhatIfPage }),
        },
        {
          path: 'exposure/:id',
          lazy: async () => ({ Component: (await import('../pages/exposure/exposure-page.tsx')).ExposurePage }),
        },
        {
          path: 'waf',
          lazy: async () => ({ Component: (await import('../pages/waf/waf-page.tsx')).WafPage }),
        },
        {
          path: 'waf/web-acls/:id',
          lazy: async () => ({ Component: (await import('../pages/web-acl/web-acl-page.tsx')).WebAclPage }),
        },
        {
          path: 'waf/verdict',
          lazy: async () => ({ Component: (await import('../pages/waf-verdict/verdict-page.tsx')).WafVerdictPage }),
        },
        {
          path: 'vulnerabilities',
          lazy: async () => ({
            Component: (await import('../pages/vulnerabilities/vulnerabilities-page.tsx')).VulnerabilitiesPage,
          }),
        },
        {
          path: 'vulnerabilities/:id',
          lazy: async () => ({
            Component: (await import('../pages/vulnerability/vulnerability-page.tsx')).VulnerabilityPage,
          }),
        },
        {
          path: 'runtime',
          lazy: async () => ({ Component: (await import('../pages/runtime/runtime-page.tsx')).RuntimePage }),
        },
        {
          path: 'runtime/hosts/:id',
          lazy: async () => ({ Component: (await import('../pages/host/host-page.tsx')).HostPage }),
        },
        {
          path: 'runtime/topology',
          lazy: async () => ({ Component: (await import('../pages/topology/topology-page.tsx')).TopologyPage }),
        },
        { path: 'risk', lazy: async () => ({ Component: (await import('../pages/risk/risk-page.tsx')).RiskPage }) },
        {
          path: 'coverage',
          lazy: async () => ({ Component: (await import('../pages/coverage/coverage-page.tsx')).CoveragePage }),
        },
        {
          path: '*',
          lazy: async () => ({ Component: (await import('../pages/not-found/not-found-page.tsx')).NotFoundPage }),
        },
      ],
    },
  ]);
}
