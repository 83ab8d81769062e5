import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { WafTestRequest, WafTestResult, WebAclDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useWafTest } from '../../client/waf-queries.ts';
import { useElementName } from '../../parts/exposure/element-name.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { Evaluation } from '../../parts/waf/evaluation.tsx';

const EXAMPLE = 'GET /search?q=1 HTTP/1.1\nHost: example.com\nUser-Agent: curl/8.9\n\n';

/** A request as text, judged rule by rule; it goes nowhere. */
export function TestRequest({ acl }: { acl: WebAclDetail }) {
  const { text } = useWords();
  const nameOf = useElementName();
  const [wish, setWish] = useState({
    request: EXAMPLE,
    resource: acl.resources[0]?.element.arn ?? '',
    clientIp: '',
    country: '',
  });
  const change = (part: Partial<typeof wish>) => setWish((before) => ({ ...before, ...part }));
  const test = useWafTest();
  const resources = acl.resources.map(({ element }) => ({ value: element.arn, label: nameOf(element) }));
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description={text('waf.test.description')}
            actions={
              <Button
                variant="primary"
                loading={test.isPending}
                disabled={wish.request.trim() === ''}
                onClick={() => test.mutate(requestOf(acl, wish))}
              >
                {text('waf.test.do')}
              </Button>
            }
          >
            {text('waf.test')}
          </Header>
        }
      >
        <SpaceBetween size="m">
          <div className="policy-text">
            <FormField stretch label={text('waf.test.request')} constraintText={text('waf.test.constraint')}>
              <Textarea
                value={wish.request}
                rows={10}
                spellcheck={false}
                onChange={({ detail }) => change({ request: detail.value })}
              />
            </FormField>
          </div>
          <ColumnLayout columns={3}>
            <FormField label={text('waf.test.resource')}>
              <Select
                selectedOption={resources.find(({ value }) => value === wish.resource) ?? null}
                options={resources}
                placeholder={text('preview.choose')}
                empty={text('waf.resources.none')}
                onChange={({ detail }) => change({ resource: detail.selectedOption.value ?? '' })}
              />
            </FormField>
            <FormField label={text('waf.test.clientIp')} description={text('waf.test.optional')}>
              <Input
                value={wish.clientIp}
                placeholder="203.0.113.7"
                onChange={({ detail }) => change({ clientIp: detail.value.trim() })}
              />
            </FormField>
            <FormField label={text('waf.test.country')} description={text('waf.test.optional')}>
              <Input
                value={wish.country}
                placeholder="JP"
                onChange={({ detail }) => change({ country: detail.value.trim() })}
              />
            </FormField>
          </ColumnLayout>
        </SpaceBetween>
      </Container>
      {test.error && <ProblemView problem={test.error} />}
      {test.data && <Result result={test.data} />}
    </SpaceBetween>
  );
}

function requestOf(
  acl: WebAclDetail,
  wish: Readonly<Record<'request' | 'resource' | 'clientIp' | 'country', string>>,
): WafTestRequest {
  const { request, resource, clientIp, country } = wish;
  return {
    webAcl: acl.id,
    request,
    ...(resource === '' ? {} : { resource }),
    ...(clientIp === '' ? {} : { clientIp }),
    ...(country === '' ? {} : { country }),
  };
}

function Result({ result }: { result: WafTestResult }) {
  const { text } = useWords();
  const { request, bodyLimit, evaluation } = result;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={text('waf.test.read', {
            line: `${request.method} ${request.target}`,
            headers: request.headers,
            bytes: request.bodyBytes,
            limit: bodyLimit,
          })}
        >
          {text('waf.test.result')}
        </Header>
      }
    >
      <Evaluation evaluation={evaluation} />
    </Container>
  );
}
