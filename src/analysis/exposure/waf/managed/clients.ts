import { defineGroup, type RuleDetail } from './define.ts';

/** Groups that judge who sends, not what: a client of good repute with an unmodified browser passes them. */
const GUIDE = 'https://docs.aws.amazon.com/waf/latest/developerguide/';
const REPUTATION = { url: `${GUIDE}aws-managed-rule-groups-ip-rep.html`, readAt: '2026-11-26' };

const CLIENT = { judges: 'client', fields: [] } as const satisfies RuleDetail;

/** Rules by action, with no label of the rule's own name: those of these groups name what was recognised. */
function byAction(actions: Readonly<Partial<Record<NonNullable<RuleDetail['action']>, readonly string[]>>>) {
  const entries = Object.entries(actions) as [NonNullable<RuleDetail['action']>, readonly string[]][];
  return Object.fromEntries(
    entries.flatMap(([action, names]) => names.map((name) => [name, { ...CLIENT, action, label: '' }] as const)),
  );
}

export const IP_REPUTATION = defineGroup({
  name: 'AWSManagedRulesAmazonIpReputationList',
  capacity: 25,
  namespace: 'amazon-ip-list',
  rules: {
    AWSManagedIPReputationList: CLIENT,
    AWSManagedReconnaissanceList: CLIENT,
    AWSManagedIPDDoSList: { ...CLIENT, action: 'count' },
  },
  ...REPUTATION,
});

export const ANONYMOUS_IP = defineGroup({
  name: 'AWSManagedRulesAnonymousIpList',
  capacity: 50,
  namespace: 'anonymous-ip-list',
  rules: { AnonymousIPList: CLIENT, HostingProviderIPList: CLIENT },
  ...REPUTATION,
});

export const BOT_CONTROL = defineGroup({
  name: 'AWSManagedRulesBotControlRuleSet',
  capacity: 50,
  namespace: 'bot-control',
  rules: byAction({
    block: [
      'CategoryAdvertising',
      'CategoryAI',
      'CategoryArchiver',
      'CategoryContentFetcher',
      'CategoryEmailClient',
      'CategoryHttpLibrary',
      'CategoryLinkChecker',
      'CategoryMiscellaneous',
      'CategoryMonitoring',
      'CategoryPagePreview',
      'CategoryScrapingFramework',
      'CategorySearchEngine',
      'CategorySecurity',
      'CategorySeo',
      'CategorySocialMedia',
      'CategoryWebhooks',
      'SignalAutomatedBrowser',
      'SignalKnownBotDataCenter',
      'SignalNonBrowserUserAgent',
      'TGT_VolumetricSessionMaximum',
      'TGT_TokenReuseIpHigh',
      'TGT_TokenReuseCountryHigh',
      'TGT_TokenReuseAsnHigh',
    ],
    challenge: ['TGT_VolumetricIpTokenAbsent', 'TGT_ML_CoordinatedActivityLow'],
    captcha: [
      'TGT_VolumetricSession',
      'TGT_SignalAutomatedBrowser',
      'TGT_SignalBrowserAutomationExtension',
      'TGT_SignalBrowserInconsistency',
      'TGT_ML_CoordinatedActivityMedium',
      'TGT_ML_CoordinatedActivityHigh',
      'TGT_TokenReuseIpMedium',
      'TGT_TokenReuseCountryMedium',
      'TGT_TokenReuseAsnMedium',
    ],
    count: ['TGT_TokenAbsent', 'TGT_TokenReuseIpLow', 'TGT_TokenReuseCountryLow', 'TGT_TokenReuseAsnLow'],
  }),
  url: `${GUIDE}aws-managed-rule-groups-bot.html`,
  readAt: '2026-11-26',
});

export const ACCOUNT_TAKEOVER = defineGroup({
  name: 'AWSManagedRulesATPRuleSet',
  capacity: 50,
  namespace: 'atp',
  rules: byAction({
    block: [
      'UnsupportedCognitoIDP',
      'VolumetricIpHigh',
      'VolumetricSession',
      'AttributeCompromisedCredentials',
      'AttributeUsernameTraversal',
      'AttributePasswordTraversal',
      'AttributeLongSession',
      'TokenRejected',
      'SignalMissingCredential',
      'VolumetricIpFailedLoginResponseHigh',
      'VolumetricSessionFailedLoginResponseHigh',
    ],
  }),
  url: `${GUIDE}aws-managed-rule-groups-atp.html`,
  readAt: '2026-11-26',
});

export const ACCOUNT_CREATION = defineGroup({
  name: 'AWSManagedRulesACFPRuleSet',
  capacity: 50,
  namespace: 'acfp',
  rules: byAction({
    block: [
      'UnsupportedCognitoIDP',
      'RiskScoreHigh',
      'SignalCredentialCompromised',
      'AutomatedBrowser',
      'VolumetricSessionHigh',
      'AttributeUsernameTraversalHigh',
      'VolumetricPhoneNumberHigh',
      'VolumetricAddressHigh',
      'VolumetricIPSuccessfulResponse',
      'VolumetricSessionSuccessfulResponse',
      'VolumetricSessionTokenReuseIp',
    ],
    challenge: ['AllRequests'],
    captcha: [
      'SignalClientHumanInteractivityAbsentLow',
      'BrowserInconsistency',
      'VolumetricIpHigh',
      'VolumetricAddressLow',
    ],
  }),
  url: `${GUIDE}aws-managed-rule-groups-acfp.html`,
  readAt: '2026-11-26',
});

export const ANTI_DDOS = defineGroup({
  name: 'AWSManagedRulesAntiDDoSRuleSet',
  capacity: 50,
  namespace: 'anti-ddos',
  rules: byAction({ challenge: ['ChallengeAllDuringEvent', 'ChallengeDDoSRequests'], block: ['DDoSRequests'] }),
  url: `${GUIDE}aws-managed-rule-groups-anti-ddos.html`,
  readAt: '2026-11-26',
});
