import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { ExposureDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useElementName, useTypeName } from '../../parts/exposure/element-name.ts';
import { BreadthMark, CoverMark, ExposureOutcome, useOpenings } from '../../parts/exposure/marks.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { Day } from '../../parts/moment.tsx';

export function Facts({ exposure }: { exposure: ExposureDetail }) {
  const { text } = useWords();
  const nameOf = useElementName();
  const typeName = useTypeName();
  const openings = useOpenings();
  const { resource, entrance, findingId } = exposure;
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          { label: text('column.outcome'), value: <ExposureOutcome outcome={exposure.outcome} /> },
          { label: text('exposure.openings'), value: openings(exposure.openings) },
          { label: text('exposure.breadth'), value: <BreadthMark breadth={exposure.breadth} /> },
          { label: 'WebACL', value: <CoverMark exposure={exposure} /> },
          { label: text('column.type'), value: typeName(resource.type) },
          {
            label: text('column.account'),
            value: (
              <GoLink href={`/accounts/${resource.accountId}`}>{resource.accountName || resource.accountId}</GoLink>
            ),
          },
          {
            label: text('exposure.entrance'),
            value: entrance.arn === resource.arn ? text('exposure.direct') : nameOf(entrance),
          },
          {
            label: text('exposure.authentication'),
            value: exposure.authentication.join(text('list.comma')) || text('exposure.noAuthentication'),
          },
          { label: text('column.arn'), value: <span className="code">{resource.arn}</span> },
          {
            label: text('exposure.since'),
            value: (
              <>
                <Day at={exposure.since} />
                {exposure.sinceFirstLook && ` ${text('exposure.firstLook')}`}
              </>
            ),
          },
          {
            label: text('column.finding'),
            value:
              findingId === undefined ? (
                text('exposure.noFinding')
              ) : (
                <GoLink href={`/findings/${findingId}`}>{text('exposure.finding')}</GoLink>
              ),
          },
        ]}
      />
    </Container>
  );
}
