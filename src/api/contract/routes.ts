/**
 * The paths of the API, all below `/api/v1`. Lists take `f` (filter tokens), `op`, `sort` (`-severity`), `cursor`
 * and `limit` (at most 200).
 *
 * | path | answer | permission |
 * |---|---|---|
 * | POST /session `{token}` | Session, sets the cookie | – |
 * | GET /session, DELETE /session | Session (of DELETE: the one that ended) | any session |
 * | POST /links `{role, subject}` | `{url, expiresAt}` | links:create |
 * | GET /overview | Overview | findings:read |
 * | GET /actions?state&owner&account&fix&by&limit&cursor | ActionPage | findings:read |
 * | GET /actions/:id | Action (its findings: `/findings?f=action=<id>`) | findings:read |
 * | GET /findings, /findings/:id | FindingPage, FindingDetail | findings:read |
 * | GET /findings/:id/sources/:sourceId/raw | `{raw}`: a record of another product as it stood | evidence:read |
 * | GET /findings.csv?lang&bom | text/csv of all that match, in the order of `sort` | export:create |
 * | GET /rules, /fixes | `{items}` | findings:read |
 * | GET /credentials, /credentials.csv | CredentialPage, text/csv | estate:read, export:create |
 * | GET /credentials/summary | CredentialSummary | estate:read |
 * | GET /controls | `{items: ControlAnswer[]}` | findings:read |
 * | GET /accounts, /accounts/:id | `{items: Account[]}`, Account with `parts` | estate:read |
 * | GET /snapshots, /snapshots/:id, /snapshots/:id/diff/:other | lists as their schemas | estate:read |
 * | GET /evidence?snapshot&pointer | the item a pointer names: `{item, field?}` | evidence:read |
 * | GET /runs?limit | `{items: Run[]}` | estate:read |
 * | GET /score?standard&scope | Score | findings:read |
 * | GET /score/history?standard&scope&measure&since&until | ScoreHistory | findings:read |
 * | GET /score/ledger?standard&scope&measure&run&limit | ScoreLedger | findings:read |
 * | GET /score/what-if?standard&scope | ScoreWhatIf | findings:read |
 * | GET /standards, /standards/:id?scope | `{items: Standard[]}`, StandardDetail | findings:read |
 * | GET /report?standard&since, /report.html?standard&since&lang | Report, the same as one printable page | export:create |
 * | GET /actions/burndown?days | Burndown | findings:read |
 * | POST /cases | CasesChanged: move, hand over, assign, snooze, comment; by ids or filter | findings:work |
 * | GET /exceptions?state, /exceptions/:id | ExceptionList, ExceptionDetail with its coverage | findings:read |
 * | POST /exceptions/preview `{scope}` | SoftwareCoverage | findings:read |
 * | POST /exceptions, /exceptions/:id/withdraw | Exception | exceptions:ask |
 * | POST /exceptions/:id/decision, /exceptions/:id/end | Exception | exceptions:decide |
 * | GET /views; POST /views, DELETE /views/:id | SavedViewList; SavedView | findings:read; views:write |
 * | GET /policy; PUT /policy `{policy, basedOn}` | PolicyView | findings:read; policy:write |
 * | POST /policy/simulate, /policy/diff; GET, POST /policy/wizard | as their schemas | policy:propose |
 * | GET /messages?state&route&channel&kind&subject&limit&cursor, /messages/:id | MessagePage, MessageDetail | findings:read |
 * | POST /messages/dry-run `{days}` | MessageDryRun | findings:read |
 * | POST /messages/preview, /messages/:id/retry | MessagePreview, Message | messages:manage |
 * | GET /exposures, /exposures/:id | ExposurePage, ExposureDetail | findings:read |
 * | GET /exposures.csv?lang&bom | text/csv of all that match | export:create |
 * | GET /exposures/summary | ExposureSummary | findings:read |
 * | GET /exposure/reach?from&to&protocol&port&snapshot | ReachResult | findings:read |
 * | GET /exposure/endpoints?text&limit | EndpointList: what an end of a question may mean | findings:read |
 * | GET /exposure/diff?from&to | ExposureDiff | findings:read |
 * | GET /exposure/elements?kind&text&limit | NetworkPartList | evidence:read |
 * | POST /exposure/what-if | ExposureEffect of an ExposureTrial; stores nothing | findings:read |
 * | GET /waf/web-acls, /waf/web-acls/:id | WebAclList, WebAclDetail | findings:read |
 * | POST /waf/test | WafTestResult of a WafTestRequest; sends nothing | findings:read |
 * | GET /waf/matrix?f&op&sort&limit&cursor&columns | WafMatrix | findings:read |
 * | GET /waf/verdict?cve&entrance | WafVerdict | findings:read |
 * | POST /waf/patch | WafPatch of a WafPatchRequest | findings:read |
 * | POST /waf/counterfactual | WafCounterfactual of a WafCounterfactualRequest | findings:read |
 * | GET /waf/knowledge | WafKnowledge | findings:read |
 * | GET /vulnerabilities?by&f&op&sort&limit&cursor | VulnerabilityPage | findings:read |
 * | GET /vulnerabilities.csv?by&lang&bom | text/csv of all that match, grouped as asked for | export:create |
 * | GET /vulnerabilities/summary | VulnerabilitySummary | findings:read |
 * | GET /vulnerabilities/checked?days&limit | CheckedFixList | findings:read |
 * | GET /vulnerabilities/disagreements?opinion&account&limit&cursor | SecondOpinionPage | findings:read |
 * | GET /vulnerabilities/:id?limit | VulnerabilityDetail | findings:read |
 * | GET /statements?vulnerability&limit&skip; POST /statements, DELETE /statements/:name | StatementList; StatementsKept | findings:read; exceptions:decide |
 * | GET /coverage?gap&account&limit&skip | SoftwareCoverage | findings:read |
 * | GET /risk?from&to&days&account | Risk: every day with what moved it | findings:read |
 * | GET /risk.csv?from&to&days&account&bom | text/csv, a line a day | export:create |
 * | GET /risk/days/:day?account | RiskDayDetail | findings:read |
 * | GET /hosts?account&text&silent&limit&skip, /hosts/:id?limit | HostList, HostDetail | estate:read |
 * | GET /agents?limit&skip | AgentList | estate:read |
 * | POST /agents/enrolments `{uses, hours, account?}`; DELETE /agents/:id | AgentEnrolment; AgentRevoked | agents:manage |
 * | POST /agents/enrol, GET /agents/challenge, POST /agents/token, POST /agents/reports | as agents and server agreed | a secret, a signature, a token |
 * | GET /topology?account&service&limit | Topology | findings:read |
 * | POST /otlp/v1/traces (OTLP) | ExportTraceServiceResponse | its key |
 * | POST /slack/interactions (signed form) | what Slack is answered | its signature |
 * | GET /openapi.json | this, as OpenAPI 3.1 from the schemas | public |
 */
export const API_ROOT = '/api/v1';

/** Rows a list answers at most in one page. */
export const MAX_PAGE = 200;

/** Counting stops here: `totalIsCapped`. */
export const COUNT_CAP = 10_000;
