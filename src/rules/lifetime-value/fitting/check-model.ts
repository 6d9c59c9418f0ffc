import { refuse } from '../../../foundation/error.ts'

/** Checks a model from outside; throws `unknown-code` or `invalid-value` unless it is one of these, with parameters that can be. */
export function checkModel(
  { model, parameters }: { readonly model: string; readonly parameters: object },
  namesOf: Readonly<Record<string, readonly string[]>>,
): void {
  const names = Object.hasOwn(namesOf, model) ? namesOf[model] : undefined
  if (!names) refuse('unknown-code', 'model.model', model, `one of ${Object.keys(namesOf).join(', ')}`)
  const values: Readonly<Record<string, unknown>> = { ...parameters }
  for (const name of names) {
    const value = values[name]
    if (!(typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY)) {
      refuse('invalid-value', `model.parameters.${name}`, value, 'a finite number above 0')
    }
  }
}
