import type { Span } from '../../text/span.ts';
import type { Fact } from '../fact.ts';

/** THE list of what a person can be in an article. */
export const PERSON_KINDS = ['subject', 'reporter', 'photographer'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** THE list of what an institution can be. */
export const INSTITUTION_TYPES = [
  'party',
  'government',
  'congress',
  'cppcc',
  'company',
  'university',
  'research',
  'laboratory',
  'media',
  'association',
  'delegation',
  'finance',
  'hospital',
  'international',
  'other',
] as const;
export type InstitutionType = (typeof INSTITUTION_TYPES)[number];

/** A post as the text states it at one place: 长虹控股集团董事长 = 长虹控股集团 + 董事长. */
export interface Role {
  readonly text: string;
  readonly organization: string | null;
  readonly post: string | null;
  /** The province (or what stands beside provinces) that the organization belongs to, where its name says so. */
  readonly place?: string;
}

export interface PersonMention extends Fact {
  /** Surface without the white space inside it. */
  readonly text: string;
  /** The full name this surface stands for in this article. */
  readonly name: string;
  readonly kind: PersonKind;
  /** Roles stated at this very mention. */
  readonly roles: readonly Role[];
  /** False when the evidence is too weak to stand alone: kept only if the name is certain elsewhere in the corpus. */
  readonly certain: boolean;
}

export interface InstitutionMention extends Fact {
  readonly text: string;
  /** The longest full form this surface stands for in this article. */
  readonly name: string;
  readonly type: InstitutionType;
  /** The institution it is a part of, when the text nests them. */
  readonly parent: string | null;
  /** What this is the same as in other articles, where it is known by a fuller form than `name`. */
  readonly key?: string;
  /** Where the article says that `text` means `name`: 重庆鑫景特种玻璃有限公司（以下简称鑫景特玻）; none where the form alone says it. */
  readonly proof?: Span;
  readonly certain: boolean;
}
