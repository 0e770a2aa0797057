/** Next calls this with every exception that ends a rendering, before the head is sent. */
export { noteFailure as onRequestError } from '@/app/_server/request'
