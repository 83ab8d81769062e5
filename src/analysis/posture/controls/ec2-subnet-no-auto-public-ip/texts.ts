import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Subnets give no public IPv4 addresses by themselves',
    ja: 'サブネットがパブリック IPv4 アドレスを自動で割り当てない',
  },
  why: {
    en: 'Whatever is started in such a subnet is on the internet unless somebody remembers to say no.',
    ja: 'このようなサブネットで起動したリソースは、明示的に拒否しない限りインターネットに接続されます。',
  },
  mend: {
    en: 'In the VPC console choose the subnet, “Edit subnet settings”, and clear “Enable auto-assign public IPv4 address”. What runs there keeps its address.',
    ja: 'VPC コンソールで対象のサブネットの「サブネットの設定を編集」を開き、「パブリック IPv4 アドレスの自動割り当てを有効化」のチェックを外します。稼働中のリソースのアドレスは変わりません。',
  },
  fix: {
    en: 'Stop automatic public addresses of subnets in {account} ({count})',
    ja: '{account} のサブネットにおけるパブリック IP 自動割り当ての無効化（{count} 件）',
  },
  reasons: {
    'auto-assigns': {
      en: 'New interfaces get a public IPv4 address unless told otherwise.',
      ja: '新しいネットワークインターフェイスに、既定でパブリック IPv4 アドレスが割り当てられます。',
    },
  },
};
