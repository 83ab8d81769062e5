import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Session } from '#api/contract';
import { useSignOut } from '../client/session.ts';
import { useWords } from './language.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from './messages/index.ts';
import { chooseTheme, readTheme, THEMES } from './theme.ts';

export function TopBar({ session }: { session: Session }) {
  const { text, language, choose } = useWords();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [theme, setTheme] = useState(readTheme);
  return (
    <TopNavigation
      identity={{
        href: '/',
        title: text('shell.identity'),
        logo: { src: '/favicon.svg', alt: '' },
        onFollow: (event) => {
          event.preventDefault();
          void navigate('/');
        },
      }}
      i18nStrings={{
        overflowMenuTriggerText: text('shell.more'),
        overflowMenuTitleText: text('shell.all'),
      }}
      utilities={[
        {
          type: 'menu-dropdown',
          text: LANGUAGE_NAMES[language],
          ariaLabel: text('shell.language', { name: LANGUAGE_NAMES[language] }),
          items: LANGUAGES.map((id) => ({
            id,
            text: LANGUAGE_NAMES[id],
            itemType: 'checkbox' as const,
            checked: id === language,
          })),
          onItemClick: ({ detail }) => {
            const chosen = LANGUAGES.find((id) => id === detail.id);
            if (chosen) choose(chosen);
          },
        },
        {
          type: 'menu-dropdown',
          text: text(`theme.${theme}`),
          ariaLabel: text('shell.theme', { name: text(`theme.${theme}`) }),
          items: THEMES.map((id) => ({
            id,
            text: text(`theme.${id}`),
            itemType: 'checkbox' as const,
            checked: id === theme,
          })),
          onItemClick: ({ detail }) => {
            const chosen = THEMES.find((id) => id === detail.id);
            if (!chosen) return;
            chooseTheme(chosen);
            setTheme(chosen);
          },
        },
        {
          type: 'menu-dropdown',
          iconName: 'user-profile',
          text: session.subject,
          description: text(`role.${session.role}`),
          ariaLabel: text('shell.user', { name: session.subject }),
          items: [{ id: 'sign-out', text: text('shell.signOut') }],
          onItemClick: ({ detail }) => {
            if (detail.id === 'sign-out') signOut.mutate();
          },
        },
      ]}
    />
  );
}
