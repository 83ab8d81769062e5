import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import type { ConfigurationForm } from './json-form.tsx';
import { LineForm } from './line-form.tsx';
import { isRouteBad, NEW_ROUTE, routesOf, withRoutes } from './routes.ts';

/** Routes of a route table. */
export function RouteForm({ configuration, onChange }: ConfigurationForm) {
  const { text } = useWords();
  const [lines, setLines] = useState(() => routesOf(configuration));
  return (
    <LineForm
      title={text('whatIf.routes')}
      lines={lines}
      fields={[
        { name: 'destination', label: text('whatIf.destination') },
        { name: 'target', label: text('whatIf.target') },
      ]}
      isBad={isRouteBad}
      fresh={NEW_ROUTE}
      addLabel={text('whatIf.addRoute')}
      onChange={(next) => {
        setLines(next);
        if (!next.some(isRouteBad)) onChange(withRoutes(configuration, next));
      }}
    />
  );
}
