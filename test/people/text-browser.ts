/** A browser without a screen: follows redirects, keeps cookies, fills forms in. */
export class TextBrowser {
  readonly #cookies = new Map<string, string>();

  /** The page an address ends at. */
  async open(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; html: string; status: number }> {
    let next = url;
    let body = form;
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await fetch(next, {
        method: body ? 'POST' : 'GET',
        body: body ? new URLSearchParams(body) : null,
        redirect: 'manual',
        headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        const at = pair.indexOf('=');
        this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const location = response.headers.get('location');
      if (location === null) return { url: next, html: await response.text(), status: response.status };
      next = new URL(location, next).href;
      body = undefined;
    }
    throw new Error('Too many redirects.');
  }
}

const unescape = (text: string): string =>
  text
    .replace(/&#0*(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The value of a field of a page's form, '' when there is none. */
export const fieldValue = (html: string, name: string): string => {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  return unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
};
