import { Navigate } from 'react-router';
import { useOverview } from '../client/queries.ts';
import { useSession } from '../client/session.ts';
import { ProblemView } from '../parts/problem-view.tsx';
import { Boot } from './boot.tsx';
import { Shell } from './shell.tsx';

/** Lets in who has a session and waits for the overview, so that nothing moves once the page is drawn. */
export function Guard() {
  const session = useSession();
  const overview = useOverview();
  if (session.isError) {
    return (
      <main>
        <ProblemView problem={session.error} retry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) return <Navigate to="/sign-in" replace />;
  if (session.data === undefined || !overview.isFetched) return <Boot />;
  return <Shell session={session.data} />;
}
