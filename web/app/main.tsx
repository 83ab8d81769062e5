import 'virtual:theme.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { OVERVIEW_QUERY } from '../client/queries.ts';
import { makeQueryClient, SESSION_KEY } from '../client/query-client.ts';
import { fetchSession } from '../client/session.ts';
import { App } from './app.tsx';
import { loadLanguage, preferredLanguage } from './language.tsx';
import { startTheme } from './theme.ts';

startTheme();
const client = makeQueryClient();
const isSignIn = window.location.pathname === '/sign-in';
if (!isSignIn) {
  // Asked for while the texts are loading, so that the first page does not wait for one after the other.
  void client.prefetchQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: Number.POSITIVE_INFINITY });
  void client.prefetchQuery({ ...OVERVIEW_QUERY, retry: false });
}
const first = await loadLanguage(preferredLanguage());
document.documentElement.lang = first.language;

const root = document.getElementById('root');
if (root) createRoot(root).render(<App client={client} first={first} />);
