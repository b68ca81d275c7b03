import type { OrganisationStatus, SeatRole } from '@exit-card/shared/delegation';
import type { PersonKey } from './people.ts';

interface DemoSeat {
  readonly person: PersonKey;
  readonly role: SeatRole;
  /** Times in China; `until` is exclusive. */
  readonly from: string;
  readonly until: string;
}

interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly status: OrganisationStatus;
  readonly registeredAt: string;
  readonly decidedAt: string | null;
  /** The first is the administrator, who registered it. */
  readonly seats: readonly [DemoSeat, ...DemoSeat[]];
}

export const ORGANISATIONS = {
  yunfan: {
    id: '018e2700-0c00-7000-8000-000000000001',
    name: '北京云帆科技有限公司',
    uscc: '91110108MA01YF24XT',
    status: 'VERIFIED',
    registeredAt: '2024-02-19 10:00',
    decidedAt: '2024-02-20 15:30',
    seats: [
      { person: 'suWenbo', role: 'ADMIN', from: '2024-02-19 10:00', until: '2025-02-19 00:00' },
      { person: 'tangWanqing', role: 'AGENT', from: '2024-03-03 09:00', until: '2024-04-03 00:00' },
      { person: 'dengKai', role: 'AGENT', from: '2024-02-24 09:00', until: '2024-03-16 00:00' },
    ],
  },
  yuanxing: {
    id: '018e2700-0c00-7000-8000-000000000002',
    name: '上海远行商务咨询有限公司',
    uscc: '91310115MA1K4QJT2N',
    status: 'PENDING',
    registeredAt: '2024-03-10 16:20',
    decidedAt: null,
    seats: [{ person: 'zhaoMin', role: 'ADMIN', from: '2024-03-10 16:20', until: '2025-03-11 00:00' }],
  },
} as const satisfies Record<string, DemoOrganisation>;

export type OrganisationKey = keyof typeof ORGANISATIONS;
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = Object.values(ORGANISATIONS);
