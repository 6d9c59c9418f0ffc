import { describe, expect, it } from 'vitest'
import {
  forwardOnly,
  type Lifecycle,
  lifecycleDiagram,
  repeatPurchaseLifecycle,
  type StageMoveKind,
} from '../../../src/rules/lifecycle/index.ts'
import { anyMove, freeLife } from './samples.ts'

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n')
const named = (...ids: readonly string[]): Lifecycle => ({
  id: 'named',
  stages: ids.map((id) => ({ id })),
  start: ids.slice(0, 1),
  moves: forwardOnly,
})

describe('a diagram', () => {
  it('shows stages, starts, all moves along paths, and ends', () => {
    const lifecycle: Lifecycle = {
      id: 'x',
      stages: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
      outside: [{ id: 'out' }],
      start: ['one', 'two'],
      moves: anyMove,
      paths: [
        { from: 'one', to: ['two', 'three', 'out'] },
        { from: 'two', to: ['one', 'three'] },
        { from: 'two', to: ['two'], loop: true },
        { from: 'out', to: ['one'] },
      ],
    }
    expect(lifecycleDiagram(lifecycle)).toBe(
      [
        'stateDiagram-v2',
        '  state "one" as s1',
        '  state "two" as s2',
        '  state "three" as s3',
        '  state "out" as s4',
        '  [*] --> s1',
        '  [*] --> s2',
        '  s1 --> s2',
        '  s1 --> s3: skip',
        '  s1 --> s4: exit',
        '  s2 --> s1: backward',
        '  s2 --> s2: loop',
        '  s2 --> s3',
        '  s3 --> [*]',
        '  s4 --> s1: return',
        '',
      ].join('\n'),
    )
  })

  it('shows the kinds of moves it is told to, and those forward and out where there are no paths', () => {
    const arrows = (moves?: readonly StageMoveKind[]) =>
      linesOf(lifecycleDiagram(freeLife, moves && { moves })).filter(
        (line) => line.startsWith('  s') && line.includes('-->'),
      ).length
    expect(arrows()).toBe(3 + 10)
    expect(arrows([])).toBe(0)
    expect(arrows(['forward'])).toBe(3)
    expect(arrows(['skip'])).toBe(3)
    expect(arrows(['backward'])).toBe(6)
    expect(arrows(['self'])).toBe(6)
    expect(arrows(['exit'])).toBe(10)
    expect(arrows(['return'])).toBe(8)
    expect(arrows(['forward', 'skip', 'backward', 'self', 'loop', 'exit', 'return'])).toBe(36)
  })

  it('does not draw moves that nobody may make', () => {
    expect(
      lifecycleDiagram({ ...freeLife, start: ['one', 'out'], moves: forwardOnly }, { moves: ['return', 'skip'] }),
    ).not.toMatch(/return|skip/)
  })

  it('ends in a stage that nobody may leave, even if they may enter it again', () => {
    const still = { ...named('one', 'two'), moves: { ...forwardOnly, self: anyMove.self } }
    const lines = linesOf(lifecycleDiagram(still, { moves: ['self'] }))
    expect(lines).toContain('  s2 --> s2: self')
    expect(lines).toContain('  s2 --> [*]')
    expect(lines).not.toContain('  s1 --> [*]')
  })

  it.each<readonly [what: string, code: string, words: string]>([
    ['quotes', 'a "b"', 'a #34;b#34;'],
    ['arrows', 'a --> b: c', 'a --#62; b#58; c'],
    ['a line break', 'a\nb', 'a#10;b'],
    ['what is an entity', '#35;', '#35;35#59;'],
    ['brackets and a comment', '[*]%%{}', '#91;#42;#93;#37;#37;#123;#125;'],
    ['words of the language', 'end', 'end'],
    ['Cyrillic', 'клиент', 'клиент'],
    ['Thai with its marks', 'ลูกค้า', 'ล#3641;กค#3657;า'],
    ['an emoji, which is two code units', 'vip 🎉', 'vip #127881;'],
    ['something every object has', '__proto__', '__proto__'],
  ])('writes %s as words', (_, code, words) => {
    const lines = linesOf(lifecycleDiagram(named(code, 'b')))
    expect(lines).toEqual([
      'stateDiagram-v2',
      `  state "${words}" as s1`,
      '  state "b" as s2',
      '  [*] --> s1',
      '  s1 --> s2',
      '  s2 --> [*]',
    ])
  })

  it('draws the presets', () => {
    expect(linesOf(lifecycleDiagram(repeatPurchaseLifecycle)).filter((line) => line.includes('s5'))).toEqual([
      '  state "lapsed" as s5',
      '  [*] --> s5',
      '  s1 --> s5: exit',
      '  s2 --> s5: exit',
      '  s3 --> s5: exit',
      '  s4 --> s5: exit',
      '  s5 --> s6: exit',
      '  s6 --> s5: exit',
    ])
  })
})
