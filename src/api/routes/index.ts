import type { Route } from '../route.ts';
import { ACTION_ROUTES } from './actions.ts';
import { AGENT_ROUTES } from './agents.ts';
import { CASEWORK_ROUTES } from './casework.ts';
import { CREDENTIAL_ROUTES } from './credentials.ts';
import { DRILL_ROUTES } from './drills.ts';
import { ESTATE_ROUTES } from './estate.ts';
import { EVENT_ROUTES } from './events.ts';
import { EXCEPTION_ROUTES } from './exceptions.ts';
import { EXPOSURE_ROUTES } from './exposure.ts';
import { FINDING_ROUTES } from './findings.ts';
import { HOST_ROUTES } from './hosts.ts';
import { LINK_ROUTES } from './links.ts';
import { REPORT_ROUTES } from './report.ts';
import { RISK_ROUTES } from './risk.ts';
import { MESSAGE_ROUTES } from './messages.ts';
import { SCORE_ROUTES } from './score.ts';
import { OTLP_ROUTES } from './otlp.ts';
import { POLICY_ROUTES } from './policy.ts';
import { SESSION_ROUTES } from './session.ts';
import { SLACK_ROUTES } from './slack.ts';
import { STATEMENT_ROUTES } from './statements.ts';
import { TOPOLOGY_ROUTES } from './topology.ts';
import { VIEW_ROUTES } from './views.ts';
import { VULNERABILITY_ROUTES } from './vulnerabilities.ts';
import { VULNERABILITY_LIST_ROUTES } from './vulnerability-lists.ts';
import { WAF_ROUTES } from './waf.ts';

/** Every route of the API; the permission test runs over this table. */
export const ROUTES: readonly Route[] = [
  ...SESSION_ROUTES,
  ...LINK_ROUTES,
  ...ACTION_ROUTES,
  ...FINDING_ROUTES,
  ...CREDENTIAL_ROUTES,
  ...ESTATE_ROUTES,
  ...CASEWORK_ROUTES,
  ...EXCEPTION_ROUTES,
  ...VIEW_ROUTES,
  ...POLICY_ROUTES,
  ...SCORE_ROUTES,
  ...RISK_ROUTES,
  ...MESSAGE_ROUTES,
  ...EXPOSURE_ROUTES,
  ...SLACK_ROUTES,
  ...DRILL_ROUTES,
  ...EVENT_ROUTES,
  ...REPORT_ROUTES,
  ...WAF_ROUTES,
  ...VULNERABILITY_ROUTES,
  ...HOST_ROUTES,
  ...AGENT_ROUTES,
  ...VULNERABILITY_LIST_ROUTES,
  ...OTLP_ROUTES,
  ...TOPOLOGY_ROUTES,
  ...STATEMENT_ROUTES,
];
