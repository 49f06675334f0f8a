import type { About } from '../format.ts';
import { FORMATS } from '../formats/index.ts';
import type { Rule } from '../match.ts';
import { OTHER_RULE_ALIASES, OTHER_RULES } from './other-rules.ts';

/** All that is to be said of a rule, for lists, explanations and the metadata of reports. */
export interface CatalogueRule
  extends
    Pick<Rule, 'id' | 'provider' | 'title' | 'exposure' | 'severity' | 'confidence' | 'publicSibling'>,
    Pick<About, 'why' | 'remedy' | 'docs' | 'condition'> {
  /** Other ids under which the same credential is known; config accepts them in place of the id. */
  readonly aliases: readonly string[];
}

type Texts = (id: string) => About | undefined;

function entry(rule: Rule, aliases: readonly string[], texts: Texts): CatalogueRule {
  const { id, provider, title, exposure, severity, confidence, publicSibling } = rule;
  const about = texts(id);
  if (about === undefined) throw new RangeError(`leakgate: rule ${id} has no texts`);
  const { why, remedy, docs, condition } = about;
  return {
    id,
    provider,
    title,
    exposure,
    severity,
    confidence,
    why,
    remedy,
    docs,
    aliases,
    ...(condition === undefined ? {} : { condition }),
    ...(publicSibling === undefined ? {} : { publicSibling }),
  };
}

/** Every built-in rule, token formats first. The texts are loaded only now: a scan that finds nothing needs none. */
export async function ruleCatalogue(): Promise<readonly CatalogueRule[]> {
  const { aboutRule } = await import('../formats/about.ts');
  const formats = FORMATS.map((format) => entry(format, format.aliases ?? [], aboutRule));
  return [...formats, ...OTHER_RULES.map((rule) => entry(rule, OTHER_RULE_ALIASES[rule.id] ?? [], aboutRule))];
}
