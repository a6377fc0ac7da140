// A module of its own, so that the bundler can load the library beside the page's first script.
export { DirectLine } from 'botframework-directlinejs';
