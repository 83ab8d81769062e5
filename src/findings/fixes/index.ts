import { acknowledgeDrill } from './acknowledge-drill.ts';
import { closeWayFromInternet } from './close-way-from-internet.ts';
import type { Fix } from './definition.ts';
import { enableUserMfa } from './enable-user-mfa.ts';
import { explainTraffic } from './explain-traffic.ts';
import { guardWayFromInternet } from './guard-way-from-internet.ts';
import { hardenMachine } from './harden-machine.ts';
import { investigateSharedKey } from './investigate-shared-key.ts';
import { investigateThreat } from './investigate-threat.ts';
import { mendReported } from './mend-reported.ts';
import { moveConsoleUsersToIdentityCenter } from './move-console-users-to-identity-center.ts';
import { rebuildFunction } from './rebuild-function.ts';
import { rebuildImage } from './rebuild-image.ts';
import { redeployImage } from './redeploy-image.ts';
import { removeMemberRootCredentials } from './remove-member-root-credentials.ts';
import { renewBaseImage } from './renew-base-image.ts';
import { renewFunctionLayer } from './renew-function-layer.ts';
import { renewMachineImage } from './renew-machine-image.ts';
import { replaceServerCertificates } from './replace-server-certificates.ts';
import { restartPrograms } from './restart-programs.ts';
import { restoreSight } from './restore-sight.ts';
import { retireAccessKeys } from './retire-access-keys.ts';
import { retireServiceCredentials } from './retire-service-credentials.ts';
import { rotateAccessKeys } from './rotate-access-keys.ts';
import { secureRoot } from './secure-root.ts';
import { strengthenWebAcl } from './strengthen-web-acl.ts';
import { updatePackages } from './update-packages.ts';

export { type Effort, type Fix } from './definition.ts';

/** The fix catalogue. Rules name their fix by id; several rules may share one. */
export const FIXES: readonly Fix[] = [
  acknowledgeDrill,
  closeWayFromInternet,
  enableUserMfa,
  explainTraffic,
  guardWayFromInternet,
  hardenMachine,
  investigateSharedKey,
  investigateThreat,
  mendReported,
  moveConsoleUsersToIdentityCenter,
  rebuildFunction,
  rebuildImage,
  redeployImage,
  removeMemberRootCredentials,
  renewBaseImage,
  renewFunctionLayer,
  renewMachineImage,
  replaceServerCertificates,
  restartPrograms,
  restoreSight,
  retireAccessKeys,
  retireServiceCredentials,
  rotateAccessKeys,
  secureRoot,
  strengthenWebAcl,
  updatePackages,
];
