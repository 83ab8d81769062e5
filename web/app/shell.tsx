import AppLayout from '@cloudscape-design/components/app-layout';
import { useEffect, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import type { Session } from '#api/contract';
import { useWords } from './language.tsx';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** Below this width the navigation covers the page, so it begins closed. */
const NARROW = '(max-width: 900px)';

/** Top bar, navigation and the page between them. */
export function Shell({ session }: { session: Session }) {
  const { text } = useWords();
  const content = useRef<HTMLDivElement>(null);
  const [navigationOpen, setNavigationOpen] = useState(() => !window.matchMedia(NARROW).matches);
  useFocusOnNewPage(content);
  useEffect(dropOrientation);
  return (
    <>
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          content.current?.focus();
        }}
      >
        {text('shell.skip')}
      </a>
      <div id="top-bar" className="top-bar">
        <TopBar session={session} />
      </div>
      <AppLayout
        headerSelector="#top-bar"
        toolsHide
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        navigationWidth={240}
        navigation={
          <SideBar
            onFollow={() => {
              if (window.matchMedia(NARROW).matches) setNavigationOpen(false);
            }}
          />
        }
        ariaLabels={{
          navigation: text('shell.navigation'),
          navigationToggle: text('shell.openNavigation'),
          navigationClose: text('shell.closeNavigation'),
        }}
        content={
          <div id="content" ref={content} tabIndex={-1}>
            <Outlet />
          </div>
        }
      />
      <ScrollRestoration />
    </>
  );
}

/** A new page begins at its heading, for screen readers as for eyes; the first page keeps the browser's focus. */
function useFocusOnNewPage(content: React.RefObject<HTMLDivElement | null>): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const heading = content.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? content.current)?.focus({ preventScroll: true });
  }, [pathname, content]);
}

/** The kit gives the toolbar of narrow windows an orientation, which ARIA does not allow on a navigation. */
function dropOrientation(): void {
  document.querySelector('nav[aria-orientation]')?.removeAttribute('aria-orientation');
}
