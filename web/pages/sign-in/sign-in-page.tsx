import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { Navigate, useLocation } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../../app/messages/index.ts';
import { useSignIn } from '../../client/session.ts';
import { Command } from '../../parts/command.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';

/** Opened by a one-time link (`#token=…`): the token stays out of every log, because a fragment is never sent. */
export function SignInPage() {
  const { text, language, choose } = useWords();
  const { hash } = useLocation();
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  const signIn = useSignIn(token);
  if (signIn.isSuccess) return <Navigate to="/" replace />;
  return (
    <main className="sign-in">
      <title>{`${text('signIn.title')} · Yagura`}</title>
      <SpaceBetween size="l">
        <div className="sign-in-brand">
          <img src="/favicon.svg" alt="" width="40" height="40" />
          <Box variant="h2" tagOverride="p" padding="n">
            {text('shell.identity')}
          </Box>
        </div>
        {signIn.isError && <ProblemView problem={signIn.error} />}
        <Container header={<Header variant="h1">{text('signIn.title')}</Header>}>
          {signIn.isFetching ? (
            <div role="status">
              <Spinner /> {text('signIn.running')}
            </div>
          ) : (
            <SpaceBetween size="m">
              <Box variant="p">{text('signIn.how')}</Box>
              <Command line="npx yagura link" />
              <Box variant="p" color="text-body-secondary">
                {text('signIn.once')}
              </Box>
            </SpaceBetween>
          )}
        </Container>
        <SegmentedControl
          label={text('shell.languages')}
          selectedId={language}
          options={LANGUAGES.map((id) => ({ id, text: LANGUAGE_NAMES[id] }))}
          onChange={({ detail }) => {
            const chosen = LANGUAGES.find((id) => id === detail.selectedId);
            if (chosen) choose(chosen);
          }}
        />
      </SpaceBetween>
    </main>
  );
}
