import { defineGroup } from './define.ts';

const PAGE = {
  url: 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-use-case.html',
  readAt: '2026-11-26',
};

/** The built-in statement with sensitivity Low, as AWS says of each of them. */
const SQLI = { statement: 'sqli' } as const;

export const SQL_DATABASE = defineGroup({
  name: 'AWSManagedRulesSQLiRuleSet',
  capacity: 200,
  namespace: 'sql-database',
  rules: {
    SQLi_QUERYARGUMENTS: SQLI,
    SQLiExtendedPatterns_QUERYARGUMENTS: {},
    SQLi_BODY: SQLI,
    SQLiExtendedPatterns_BODY: {},
    SQLiExtendedPatterns_HEADER: {},
    SQLiExtendedPatterns_URIPATH: { label: 'SQLiExtendedPatterns_UriPath' },
    SQLi_COOKIE: SQLI,
    SQLi_URIPATH: SQLI,
  },
  releases: [{ version: '2.3' }],
  ...PAGE,
});

export const LINUX = defineGroup({
  name: 'AWSManagedRulesLinuxRuleSet',
  capacity: 200,
  namespace: 'linux-os',
  rules: { LFI_URIPATH: {}, LFI_QUERYSTRING: {}, LFI_HEADER: {} },
  ...PAGE,
});

export const POSIX = defineGroup({
  name: 'AWSManagedRulesUnixRuleSet',
  capacity: 100,
  namespace: 'posix-os',
  rules: {
    UNIXShellCommandsVariables_QUERYSTRING: {},
    UNIXShellCommandsVariables_BODY: {},
    UNIXShellCommandsVariables_HEADER: {},
  },
  ...PAGE,
});

/** Earlier versions inspect cookies where later ones inspect headers; both names exist, so both stand here. */
export const WINDOWS = defineGroup({
  name: 'AWSManagedRulesWindowsRuleSet',
  capacity: 200,
  namespace: 'windows-os',
  rules: {
    WindowsShellCommands_COOKIE: {},
    WindowsShellCommands_HEADER: {},
    WindowsShellCommands_QUERYARGUMENTS: {},
    WindowsShellCommands_QUERYSTRING: {},
    WindowsShellCommands_URIPATH: { label: 'WindowsShellCommands_UriPath' },
    WindowsShellCommands_BODY: {},
    PowerShellCommands_COOKIE: {},
    PowerShellCommands_QUERYARGUMENTS: {},
    PowerShellCommands_BODY: {},
  },
  ...PAGE,
});

export const PHP = defineGroup({
  name: 'AWSManagedRulesPHPRuleSet',
  capacity: 100,
  namespace: 'php-app',
  rules: {
    PHPHighRiskMethodsVariables_HEADER: {},
    PHPHighRiskMethodsVariables_QUERYSTRING: {},
    PHPHighRiskMethodsVariables_BODY: {},
    PHPHighRiskMethodsVariables_URIPATH: {},
  },
  ...PAGE,
});

export const WORDPRESS = defineGroup({
  name: 'AWSManagedRulesWordPressRuleSet',
  capacity: 100,
  namespace: 'wordpress-app',
  rules: {
    WordPressExploitableCommands_QUERYSTRING: { label: 'WordPressExploitableCommands_QUERYSTRING' },
    WordPressExploitablePaths_URIPATH: { label: 'WordPressExploitablePaths_URIPATH' },
  },
  ...PAGE,
});
