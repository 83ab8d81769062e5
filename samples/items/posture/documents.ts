import { daysAgo, here, isWeak, type Placed } from './scene.ts';
import { maker } from './maker.ts';

const DOCUMENTS: readonly Placed<'public'>[] = [
  { account: 'shared-services', name: 'restart-runner' },
  { account: 'shop-production', name: 'drain-node' },
  { account: 'data-platform', name: 'resize-cluster' },
  { account: 'sandbox-engineers', name: 'install-demo', weak: ['public'] },
];

export const DOCUMENT_MAKERS = [
  maker('AWS::SSM::Document', (scene) =>
    here(DOCUMENTS, scene).map((row) => ({
      Name: row.name,
      Owner: scene.account.id,
      DocumentType: 'Automation' as const,
      DocumentVersion: '1',
      CreatedDate: daysAgo(scene, 160),
      AccountIds: isWeak(row, 'public', scene) ? ['All'] : [],
    })),
  ),
];
