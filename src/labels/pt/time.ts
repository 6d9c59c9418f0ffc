import type { TimeLabels } from '../time-labels.ts'

/**
 * Portuguese words for days of the week and how things repeat.
 *
 * @example
 * ```ts
 * import { portugueseTime } from 'clientele/labels/pt'
 *
 * portugueseTime.weekday.saturday //=> 'sábado'
 * ```
 */
export const portugueseTime: TimeLabels = {
  weekday: {
    monday: 'segunda-feira',
    tuesday: 'terça-feira',
    wednesday: 'quarta-feira',
    thursday: 'quinta-feira',
    friday: 'sexta-feira',
    saturday: 'sábado',
    sunday: 'domingo',
  },
  intervalUnit: { day: 'dia', week: 'semana', month: 'mês', year: 'ano' },
  businessDayConvention: {
    following: 'dia útil seguinte',
    'modified-following': 'dia útil seguinte no mesmo mês',
    preceding: 'dia útil anterior',
    none: 'sem mudança',
  },
  recurrenceKind: {
    interval: 'a intervalos iguais',
    weekdays: 'em dias da semana',
    'day-of-month': 'num dia do mês',
    'nth-weekday': 'num certo dia da semana do mês',
  },
}
