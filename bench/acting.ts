import type { Caller } from '@exit-card/server/src/access/caller.ts';
import { delegatedCards } from '@exit-card/server/src/cards/delegated-cards.ts';
import { ownCards } from '@exit-card/server/src/cards/own-cards.ts';
import { countStatements } from '@exit-card/server/src/db/statements.ts';
import type { Services } from '@exit-card/server/src/services.ts';
import type Sqlite from 'better-sqlite3';
import type { Contender } from './measure.ts';
import { viewerOf } from './my-cards.ts';
import type { Resident } from './world.ts';

interface Place {
  readonly services: Services;
  readonly sqlite: Sqlite.Database;
  readonly residents: readonly Resident[];
}

const CALLER: Caller = {
  requestId: 'bench',
  address: '127.0.0.1',
  origin: '',
  deviceHash: 'bench',
  deviceName: 'bench',
  session: null,
};

/** The same list of cards by its owner and by a proxy, whose read is recorded in the same transaction. */
export function acting({ services, sqlite, residents }: Place): Contender[] {
  const grants = residents.map((principal, n) => ({
    principal,
    delegate: residents[(n + 1) % residents.length]!,
    id: `bench-grant-${n}`,
  }));
  plantGrants(sqlite, grants);
  const at = (turn: number) => grants[turn % grants.length]!;
  return [
    { name: 'by the owner', run: (turn) => ownCards(services, viewerOf(at(turn).principal), {}, {}) },
    {
      name: 'through a grant, recorded',
      async run(turn) {
        const { delegate, id } = at(turn);
        const page = await delegatedCards(services, CALLER, viewerOf(delegate), id, {}, {});
        if (!page?.totalCount) throw new Error('The grant opened nothing');
      },
    },
  ];
}

export async function statementsOfActing(
  services: Services,
  delegate: Resident,
  grantId: string,
): Promise<readonly string[]> {
  const read = () => delegatedCards(services, CALLER, viewerOf(delegate), grantId, {}, {});
  return (await countStatements(read)).statements;
}

function plantGrants(
  sqlite: Sqlite.Database,
  grants: readonly { id: string; principal: Resident; delegate: Resident }[],
): void {
  const from = Date.UTC(2024, 0, 1);
  const insert = sqlite.prepare(`insert into delegation_grants
    (id, kind, state, principal_id, claimed_name_cipher, claimed_id_number_cipher, claimed_id_number_hmac,
     delegate_applicant_id, scopes, resource_rule, listed_card_ids, valid_from, valid_to, requested_by, requested_at,
     request_expires_at, version, event_head, event_count)
    values (?, 'NOTARISED_PROXY', 'ACTIVE', ?, '', '', '', ?, '["card:read","card:detail","history:read"]', 'ALL_CARDS',
     '[]', ?, ?, ?, ?, ?, 1, '', 0)`);
  for (const { id, principal, delegate } of grants)
    insert.run(id, principal.id, delegate.id, from, from + 3e10, delegate.id, from, from);
}
