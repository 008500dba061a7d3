/** What the workbench tells every open window, after the change is stored. */
export type WorkbenchEvent =
  | { readonly kind: 'engagements-changed' }
  | { readonly kind: 'engagement-changed'; readonly engagementId: string }
  | {
      readonly kind: 'workflow-saved'
      readonly engagementId: string
      readonly workflowId: string
      readonly revision: number
    }
  /** A window began or ceased to show a workflow; `window.show` tells which others do. */
  | { readonly kind: 'presence-changed' }
  /** A report is being made: so many of its workflows are worked out. */
  | {
      readonly kind: 'report-progress'
      readonly engagementId: string
      readonly done: number
      readonly of: number
    }
  /** A moment was named, or lost its name. */
  | { readonly kind: 'history-changed'; readonly workflowId: string }
