import { defineConfig } from 'vitest/config';

// Each test runs in each zone: a period must come out the same wherever the server or the browser stands.
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'];

export default defineConfig({
  test: {
    projects: zones.map((zone) => ({
      test: {
        name: zone,
        include: ['src/**/*.test.ts'],
        // Worker threads cannot change their zone; processes can.
        pool: 'forks',
        isolate: false,
        env: { TZ: zone },
        provide: { zone },
      },
    })),
  },
});
