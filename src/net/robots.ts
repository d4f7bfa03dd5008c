import { done, failed, type Problem, type Result } from '#digests';
import type { Clock } from '../ops/index.ts';
import { productName, type Fetcher } from './fetcher.ts';
import { isAllowed, noRules, readRobotsRules, type RobotsRules } from './robots-rules.ts';

/** Leave to read a page, and the pause that its site asks for between two of them. */
type Leave = { readonly delayMs: number };

/** What sites allow programs to read. */
export type Robots = {
  /**
   * Whether a page may be read. Errors: `page-robots` where its site forbids it; those of fetching where the site
   * could not be asked, which forbids it for now.
   */
  check(url: string): Promise<Result<Leave>>;
};

/** A site's answer, kept until then. */
type Kept = { readonly rules: Promise<Result<RobotsRules>>; until: number };

/** Source: RFC 9309, section 2.4: no longer than a day. */
const keptMs = 24 * 3_600_000;

/** A site that could not be asked is asked again soon: all of it is closed until then. */
const keptAfterFailureMs = 15 * 60_000;

/** Sites whose rules are kept; they take 64 MB at most, and the one asked longest ago is dropped first. */
const sitesMax = 2_000;

/** Source: RFC 9309, section 2.5: at least this much is read; what comes after it is not. */
const robotsBytesMax = 500 * 1024;

/** Answers of the 400s mean that there are no rules, but for this one, which asks for a pause. */
const tooManyRequests = 429;

/** Whether a site has no rules that could be had at any time. Source: RFC 9309, sections 2.3.1.2 and 2.3.1.3. */
const hasNoRules = (problem: Problem): boolean => {
  if (problem.code === 'address-refused' || problem.code === 'fetch-redirects') return true;
  if (problem.code !== 'fetch-status') return false;
  return problem.status >= 400 && problem.status < 500 && problem.status !== tooManyRequests;
};

/** The addresses that a site is asked for; what else there is, the fetcher refuses with its reason. */
const isOfSite = ({ protocol, username, password }: URL): boolean =>
  /^https?:$/.test(protocol) && username === '' && password === '';

/** What kept a site from being asked is told of the page: nobody asked for its robots.txt. */
const ofPage = (problem: Problem, url: string): Problem => ('url' in problem ? { ...problem, url } : problem);

const askSite = async (fetcher: Fetcher, origin: string): Promise<Result<RobotsRules>> => {
  const fetched = await fetcher.get(`${origin}/robots.txt`, { accept: 'text/plain, */*;q=0.5' });
  if (!fetched.ok) return hasNoRules(fetched.problem) ? done(noRules) : fetched;
  if (fetched.value.status === 'unchanged') return done(noRules);
  const text = new TextDecoder().decode(fetched.value.bytes.subarray(0, robotsBytesMax));
  return done(readRobotsRules(text, productName));
};

/**
 * Asks sites for their rules, each once a day, through the fetcher.
 * Source: RFC 9309. Differs: an answer of 429 closes a site for now, as those of the 500s do.
 */
export const createRobots = ({
  fetcher,
  clock,
}: {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
}): Robots => {
  const sites = new Map<string, Kept>();
  const rulesOf = (origin: string): Promise<Result<RobotsRules>> => {
    const now = clock.now();
    const known = sites.get(origin);
    if (known && known.until > now) return known.rules;
    const kept: Kept = { rules: askSite(fetcher, origin), until: now + keptMs };
    void kept.rules.then(({ ok }) => {
      if (!ok) kept.until = now + keptAfterFailureMs;
    });
    sites.delete(origin);
    sites.set(origin, kept);
    const [oldest] = sites.keys();
    if (sites.size > sitesMax && oldest !== undefined) sites.delete(oldest);
    return kept.rules;
  };
  return {
    check: async (text) => {
      const url = URL.parse(text);
      if (url === null || !isOfSite(url)) return done({ delayMs: 0 });
      const rules = await rulesOf(url.origin);
      if (!rules.ok) return failed(ofPage(rules.problem, url.href));
      if (!isAllowed(rules.value, url)) return failed({ code: 'page-robots', url: url.href });
      return done({ delayMs: rules.value.delayMs });
    },
  };
};
