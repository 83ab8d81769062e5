import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from './language.tsx';
import { makeRouter } from './routes.tsx';

/** The whole console: answers of the server, words, pages. */
export function App({
  client,
  first,
}: {
  client: QueryClient;
  first: ComponentProps<typeof LanguageProvider>['first'];
}) {
  const [router] = useState(makeRouter);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider first={first}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  );
}
