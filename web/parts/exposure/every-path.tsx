import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import type { EveryPath } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { GoLink } from '../go-link.tsx';
import { useElementName } from './element-name.ts';

const TYPES: Readonly<Record<EveryPath['verdict'], AlertProps.Type>> = {
  all: 'success',
  some: 'warning',
  none: 'warning',
  unknown: 'info',
};

/** Does every internet path pass a WebACL? The ones that do not are named. */
export function EveryPathView({ everyPath }: { everyPath: EveryPath }) {
  const { text } = useWords();
  const { verdict, paths, covered, bare, unseen } = everyPath;
  return (
    <Alert
      type={TYPES[verdict]}
      header={text(`everyPath.${verdict}`)}
      statusIconAriaLabel={text(verdict === 'all' || verdict === 'unknown' ? 'problem.info' : 'problem.warning')}
    >
      {text('everyPath.count', { covered, paths })}
      <PathLinks title={text('everyPath.bare')} places={bare} />
      <PathLinks title={text('everyPath.unseen')} places={unseen} />
    </Alert>
  );
}

function PathLinks({ title, places }: { title: string; places: EveryPath['bare'] }) {
  const { text } = useWords();
  const nameOf = useElementName();
  if (places.length === 0) return null;
  return (
    <div>
      {title}{' '}
      {places.map(({ exposureId, entrance, label }, index) => (
        <span key={exposureId}>
          {index > 0 && text('list.comma')}
          <GoLink href={`/exposure/${encodeURIComponent(exposureId)}`}>
            {text('everyPath.place', { name: nameOf(entrance), label })}
          </GoLink>
        </span>
      ))}
    </div>
  );
}
