/** `id`: of an agent, or the entity it speaks for. */
export function hostHref(id: string): string {
  return `/runtime/hosts/${encodeURIComponent(id)}`;
}
