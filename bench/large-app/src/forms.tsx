import * as antd from 'antd';
import * as icons from '@ant-design/icons';

// Whole namespaces, as generated forms take them.
const controls: Record<string, unknown> = { ...antd };
const pictures: Record<string, unknown> = { ...icons };

export default function Forms() {
  const { Button, Form, Input } = antd;
  return (
    <Form layout="vertical">
      <Form.Item label="Control">
        <Input list="controls" />
        <datalist id="controls">
          {[...Object.keys(controls), ...Object.keys(pictures)].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </Form.Item>
      <Button htmlType="submit">Save</Button>
    </Form>
  );
}
