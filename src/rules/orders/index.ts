export { fieldProblemCodes } from '../../records/field-problem.ts'
export { type CheckCustomFieldsOptions, checkCustomFields } from './check-custom-fields.ts'
export {
  moveOrder,
  type OrderMove,
  type OrderMoved,
  type OrderMoveOptions,
  type OtherOrderMove,
  type PlaceOrder,
  type ReturnOrder,
} from './moves/move-order.ts'
export { moveTask, type TaskEvent, type TaskMove, type TaskMoved } from './moves/move-task.ts'
export { type OrderEvent, type OrderEventType, orderEventTypes } from './moves/order-event.ts'
export { type OrderRefusal, type OrderRefusalCode, orderRefusalCodes } from './moves/order-refusal.ts'
export type { ReturnedLine } from './moves/order-return.ts'
export {
  type OrderAction,
  type OrderTransition,
  orderActions,
  orderActionsFrom,
  orderTransitions,
} from './moves/order-transitions.ts'
export {
  type TaskAction,
  type TaskRefusal,
  type TaskRefusalCode,
  taskActions,
  taskRefusalCodes,
} from './moves/task-refusal.ts'
export { type DueRefusal, type FulfilmentPromise, promisedAt } from './schedule/promised-at.ts'
export { type ScheduleRefusal, type ScheduleRefusalCode, scheduleRefusalCodes } from './schedule/schedule-refusal.ts'
export {
  type ScheduledTask,
  type ScheduleTasksOptions,
  scheduleTasks,
  type TaskSchedule,
} from './schedule/schedule-tasks.ts'
export {
  type TaskDueDate,
  type TaskDueDates,
  type TaskDueDatesOptions,
  taskDueDates,
} from './schedule/task-due-dates.ts'
export { assignTasks, type TaskAssignment, type TaskAssignments } from './tasks/assign-tasks.ts'
export { type PassedOver, type PassedOverCode, passedOverCodes } from './tasks/passed-over.ts'
export {
  type FulfilmentPlan,
  type PlanFulfilmentOptions,
  type PlanRefusal,
  planFulfilment,
} from './tasks/plan-fulfilment.ts'
export { type ReadyTasksOptions, readyTasks } from './tasks/ready-tasks.ts'
export { recurringTasks, standardRecurringTasks } from './tasks/recurring-tasks.ts'
export { type TaskProgress, taskProgress } from './tasks/task-progress.ts'
export type { AssignTasksOptions } from './tasks/workers.ts'
