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
 * | GET /actions?state&owner&account&fix&limit&cursor | ActionPage | findings:read |
 * | GET /actions/:id | Action (its findings: `/findings?f=action=<id>`) | findings:read |
 * | GET /findings, /findings/:id | FindingPage, FindingDetail | findings:read |
 * | GET /findings.csv?lang&bom | text/csv of all that match, in the order of `sort` | export:create |
 * | GET /rules, /fixes | `{items}` | findings:read |
 * | GET /credentials, /credentials.csv | CredentialPage, text/csv | estate:read, export:create |
 * | GET /credentials/summary | CredentialSummary | estate:read |
 * | GET /controls | `{items: ControlAnswer[]}` | findings:read |
 * | GET /accounts, /accounts/:id | `{items: Account[]}`, Account with `parts` | estate:read |
 * | GET /snapshots, /snapshots/:id, /snapshots/:id/diff/:other | lists as their schemas | estate:read |
 * | GET /evidence?snapshot&pointer | the item a pointer names: `{item, field?}` | evidence:read |
 * | GET /runs?limit | `{items: Run[]}` | estate:read |
 * | GET /openapi.json | this, as OpenAPI 3.1 from the schemas | public |
 */
export const API_ROOT = '/api/v1';

/** Rows a list answers at most in one page. */
export const MAX_PAGE = 200;

/** Counting stops here: `totalIsCapped`. */
export const COUNT_CAP = 10_000;
