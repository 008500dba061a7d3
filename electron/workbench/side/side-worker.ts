import { parentPort } from 'node:worker_threads'
import { runJob } from './side-job.ts'
import type { SideJob } from './side-job.ts'

parentPort?.on('message', (job: SideJob) => parentPort?.postMessage(runJob(job)))
