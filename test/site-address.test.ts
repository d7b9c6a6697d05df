import { describe, expect, it } from 'vitest';
import { AddressError, readSiteAddress } from '../schema/site-address.ts';

const read = (site?: string, base?: string) => readSiteAddress({ VITRINE_SITE: site, VITRINE_BASE: base });

describe('where a site will lie', () => {
  it.each([
    [undefined, undefined, undefined, '/'],
    ['', '', undefined, '/'],
    ['https://example.org', undefined, 'https://example.org', '/'],
    ['https://example.org/', '/', 'https://example.org', '/'],
    ['HTTPS://Example.ORG', 'course', 'https://example.org', '/course/'],
    ['http://localhost:8080', '/course/report', 'http://localhost:8080', '/course/report/'],
    [undefined, 'course/report/', undefined, '/course/report/'],
    [undefined, '/course//report///', undefined, '/course/report/'],
    [undefined, '/~me/report-1.0_b/', undefined, '/~me/report-1.0_b/'],
    [undefined, 'https://example.org/course/', 'https://example.org', '/course/'],
    [undefined, 'https://example.org', 'https://example.org', '/'],
    ['https://example.org/course', undefined, 'https://example.org', '/course/'],
    ['https://example.org/course/', '/course', 'https://example.org', '/course/'],
    ['https://example.org', 'https://example.org/course', 'https://example.org', '/course/'],
    ['https://example.org/course', 'https://example.org/course', 'https://example.org', '/course/'],
  ])('is read from %j and %j', (site, base, expectedSite, expectedBase) => {
    expect(read(site, base)).toEqual({ site: expectedSite, base: expectedBase });
  });

  it.each([
    ['example.org', undefined, 'VITRINE_SITE'],
    ['//example.org', undefined, 'VITRINE_SITE'],
    ['https:', undefined, 'VITRINE_SITE'],
    ['https:///', undefined, 'VITRINE_SITE'],
    ['ftp://example.org', undefined, 'VITRINE_SITE'],
    ['file:///home/me', undefined, 'VITRINE_SITE'],
    ['javascript:alert(1)', undefined, 'VITRINE_SITE'],
    ['https://me:secret@example.org', undefined, 'VITRINE_SITE'],
    ['https://example.org?a=1', undefined, 'VITRINE_SITE'],
    ['https://example.org/#top', undefined, 'VITRINE_SITE'],
    ['https://example.org/a/../b', undefined, 'VITRINE_SITE'],
    ['https://exa mple.org', undefined, 'VITRINE_SITE'],
    [undefined, '..', 'VITRINE_BASE'],
    [undefined, '/a/../b/', 'VITRINE_BASE'],
    [undefined, '/./', 'VITRINE_BASE'],
    [undefined, '/my report/', 'VITRINE_BASE'],
    [undefined, '/a?b/', 'VITRINE_BASE'],
    [undefined, '/a#b/', 'VITRINE_BASE'],
    [undefined, '/100%/', 'VITRINE_BASE'],
    [undefined, '\\course\\', 'VITRINE_BASE'],
    [undefined, '/"><svg onload=alert(1)>/', 'VITRINE_BASE'],
    [undefined, '//example.org/course', 'VITRINE_BASE'],
    [undefined, 'C:/course', 'VITRINE_BASE'],
    ['https://example.org', 'https://example.com/course/', 'VITRINE_BASE'],
    ['https://example.org/one', '/other/', 'VITRINE_BASE'],
  ])('is refused for %j and %j, by the name of the variable', (site, base, at) => {
    const error = (() => {
      try {
        return read(site, base);
      } catch (reason) {
        return reason;
      }
    })();
    expect(error).toBeInstanceOf(AddressError);
    expect(error).toMatchObject({ at, received: at === 'VITRINE_SITE' ? site : base });
  });
});
