import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import Link, { type LinkProps } from '@cloudscape-design/components/link';
import { useNavigate } from 'react-router';

/** A link to another page of the console, followed without a reload. */
export function GoLink(props: LinkProps & { href: string }) {
  const navigate = useNavigate();
  return (
    <Link
      {...props}
      onFollow={(event) => {
        event.preventDefault();
        void navigate(props.href);
      }}
    />
  );
}

/** The same as a button; it is a link for keyboard and screen reader. */
export function GoButton(props: ButtonProps & { href: string }) {
  const navigate = useNavigate();
  return (
    <Button
      {...props}
      onFollow={(event) => {
        event.preventDefault();
        void navigate(props.href);
      }}
    />
  );
}
