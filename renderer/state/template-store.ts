import { createStore } from 'zustand/vanilla'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { TemplateSummary, TemplateView, WorkflowSource } from '#shared/model/template.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import { call } from '../bridge/call.ts'
import { hookFor } from './use-store.ts'

/** What a new workflow can start from; read anew whenever somebody is about to choose. */
interface TemplateState {
  /** null: not read yet. */
  readonly templates: readonly TemplateSummary[] | null
  readonly sources: readonly WorkflowSource[] | null
  readonly failure: Failure | null
}

const templateStore = createStore<TemplateState>(() => ({ templates: null, sources: null, failure: null }))
export const useTemplates = hookFor(templateStore)
export const selectTemplates = (state: TemplateState) => state.templates
export const selectSources = (state: TemplateState) => state.sources
export const selectTemplateFailure = (state: TemplateState) => state.failure

export async function loadTemplates(): Promise<void> {
  const [templates, sources] = await Promise.all([call('template.list', {}), call('workflow.sources', {})])
  const failed = [templates, sources].find((result) => !result.ok)
  templateStore.setState({
    ...(templates.ok ? { templates: templates.value } : {}),
    ...(sources.ok ? { sources: sources.value } : {}),
    failure: failed?.ok === false ? failed : null,
  })
}

export function openTemplate(templateId: string): Promise<Result<TemplateView>> {
  return call('template.open', { templateId })
}

export function openSource(workflowId: string): Promise<Result<WorkflowView>> {
  return call('workflow.open', { workflowId })
}

export function saveTemplate(
  workflowId: string,
  name: string,
  purpose: string,
): Promise<Result<TemplateSummary>> {
  return call('template.save', { workflowId, name, purpose })
}

export function renameTemplate(
  templateId: string,
  name: string,
  purpose: string,
): Promise<Result<TemplateSummary>> {
  return reloading(call('template.rename', { templateId, name, purpose }))
}

export function removeTemplate(templateId: string): Promise<Result<null>> {
  return reloading(call('template.remove', { templateId }))
}

export function restoreTemplate(templateId: string): Promise<Result<TemplateSummary>> {
  return reloading(call('template.restore', { templateId }))
}

async function reloading<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  const result = await work
  if (result.ok) await loadTemplates()
  return result
}
