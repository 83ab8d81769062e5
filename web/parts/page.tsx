import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../app/language.tsx';

interface Crumb {
  readonly text: string;
  readonly href: string;
}

interface PageProps {
  readonly title: string;
  /** What the way back calls this page, when the title is a sentence. */
  readonly crumb?: string | undefined;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** Pages above this one. */
  readonly above?: readonly Crumb[];
  /** True when the content brings the heading of the page itself, as a wizard does. */
  readonly hasOwnHeading?: boolean;
  readonly children: ReactNode;
}

/** Frame of every page: document title, way back, heading, content. */
export function Page({
  title,
  crumb = title,
  description,
  actions,
  above = [],
  hasOwnHeading = false,
  children,
}: PageProps) {
  const { text } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <title>{`${title} · Yagura`}</title>
      <ContentLayout
        defaultPadding
        breadcrumbs={
          above.length > 0 && (
            <BreadcrumbGroup
              ariaLabel={text('page.breadcrumbs')}
              items={[...above, { text: crumb, href: '' }]}
              onFollow={(event) => {
                event.preventDefault();
                void navigate(event.detail.href);
              }}
            />
          )
        }
        header={
          !hasOwnHeading && (
            <Header variant="h1" description={description} actions={actions}>
              {title}
            </Header>
          )
        }
      >
        {children}
      </ContentLayout>
    </>
  );
}
