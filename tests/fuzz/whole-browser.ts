import fake from '../background/fake-browser';

/** The browser of the background's tests, with all that any message may make the background ask of it. */
const whole: Record<string, unknown> = {
  ...fake,
  tabs: { ...fake.tabs, get: async (id: number) => ({ id, url: 'https://www.example.com/', windowId: 1 }) },
  alarms: { get: async () => undefined, create: async () => {}, clear: async () => true },
  scripting: {
    executeScript: async () => [],
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => {},
    unregisterContentScripts: async () => {},
  },
  downloads: { search: async () => [], download: async () => 1, removeFile: async () => {}, erase: async () => [] },
  permissions: { ...fake.permissions, contains: async () => false },
};

export default whole;
